// The rules that there are. A new one is one file here and one line below, and cases in `cases/`.
import { agreementLength } from '#lib/policy/rules/agreement-length.ts';
import { alwaysHidden } from '#lib/policy/rules/always-hidden.ts';
import { coolingOff } from '#lib/policy/rules/cooling-off.ts';
import type { Rule } from '#lib/policy/rules/define.ts';
import { fieldsRequired } from '#lib/policy/rules/fields-required.ts';
import { kindAllowed } from '#lib/policy/rules/kind-allowed.ts';
import { placeAllowed } from '#lib/policy/rules/place-allowed.ts';
import { policyCurrent } from '#lib/policy/rules/policy-current.ts';
import { purposeAsked } from '#lib/policy/rules/purpose-asked.ts';
import { questionAsked } from '#lib/policy/rules/question-asked.ts';
import { recipientSeen } from '#lib/policy/rules/recipient-seen.ts';
import { wordsHidden } from '#lib/policy/rules/words-hidden.ts';
import { workFunction } from '#lib/policy/rules/work-function.ts';

export const rules: readonly Rule[] = [
  placeAllowed,
  kindAllowed,
  fieldsRequired,
  workFunction,
  alwaysHidden,
  wordsHidden,
  purposeAsked,
  recipientSeen,
  agreementLength,
  coolingOff,
  policyCurrent,
  questionAsked,
];
