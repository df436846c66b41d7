// What a policy requires at an address and a judgment does not have: the rule weighs by it, and the card marks and counts by it (rule P3).
import { fieldOf, kindNamed } from '#lib/judgment/kinds/index.ts';
import type { Draft } from '#lib/policy/rules/define.ts';

const always: Readonly<Record<string, (draft: Draft) => boolean>> = {
  rationale: ({ rationale = '' }) => rationale.trim() !== '',
  workFunction: ({ workFunction }) => Boolean(workFunction),
  evidence: ({ hasEvidence = false }) => hasEvidence,
};
const askedFor: Readonly<Record<string, string>> = {
  rationale: 'why',
  workFunction: 'the kind of work',
  evidence: 'what you saw',
};

const isFilled = (value: string | string[] | undefined): boolean =>
  typeof value === 'string' ? value.trim() !== '' : (value?.length ?? 0) > 0;

/** What is required of this draft and not there, by the names in a policy, each with the words that it is asked for in. */
export const missingOf = (draft: Draft, required: readonly string[]): { name: string; ask: string }[] => {
  const kind = kindNamed(draft.kind ?? '');
  return required.flatMap((name) => {
    const own = always[name];
    if (own) return draft.cannotJudge && name !== 'rationale' ? [] : own(draft) ? [] : [{ name, ask: askedFor[name]! }];
    const field = kind && fieldOf(kind, name);
    return !field || draft.cannotJudge || isFilled(draft.fields?.[name]) ? [] : [{ name, ask: field.ask }];
  });
};
