// The checks that there are. A new one is one file here and one line below, and cases in `cases/`.
import { boundDropped } from '#lib/policy/checks/bound-dropped.ts';
import type { Check } from '#lib/policy/checks/define.ts';
import { listEmptied } from '#lib/policy/checks/list-emptied.ts';
import { noKindLeft } from '#lib/policy/checks/no-kind-left.ts';
import { nobodyCaptures } from '#lib/policy/checks/nobody-captures.ts';
import { nothingToAgreeTo } from '#lib/policy/checks/nothing-to-agree-to.ts';
import { overAlready } from '#lib/policy/checks/over-already.ts';
import { questionCovered } from '#lib/policy/checks/question-covered.ts';
import { questionNeverAsked } from '#lib/policy/checks/question-never-asked.ts';
import { requiredOfNoKind } from '#lib/policy/checks/required-of-no-kind.ts';
import { rubricNeverUsed } from '#lib/policy/checks/rubric-never-used.ts';
import { sameVersionOtherWords } from '#lib/policy/checks/same-version-other-words.ts';
import { siteGone } from '#lib/policy/checks/site-gone.ts';
import { siteOverruled } from '#lib/policy/checks/site-overruled.ts';
import { toolNeverRead } from '#lib/policy/checks/tool-never-read.ts';
import { versionNotHigher } from '#lib/policy/checks/version-not-higher.ts';
import { waitsTooLong } from '#lib/policy/checks/waits-too-long.ts';
import { wordNeverFound } from '#lib/policy/checks/word-never-found.ts';
import { workNotNamed } from '#lib/policy/checks/work-not-named.ts';

export const checks: readonly Check[] = [
  nobodyCaptures,
  noKindLeft,
  siteOverruled,
  overAlready,
  versionNotHigher,
  nothingToAgreeTo,
  waitsTooLong,
  requiredOfNoKind,
  questionNeverAsked,
  questionCovered,
  workNotNamed,
  rubricNeverUsed,
  toolNeverRead,
  wordNeverFound,
  sameVersionOtherWords,
  siteGone,
  listEmptied,
  boundDropped,
];
