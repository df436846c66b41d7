// What can be required, in words: a person never reads the name that a field has in a policy.
import { kinds } from '#lib/judgment/kinds/index.ts';

/** What every judgment has, whatever its kind, in the middle of a sentence. */
const ofAll: Readonly<Record<string, string>> = {
  rationale: 'the reason',
  workFunction: 'the kind of work',
  evidence: 'what was seen',
};

/** Words of a field that a policy can require, in the middle of a sentence; a field of a kind as its card asks for it. */
export const fieldWords = (name: string): string => {
  const asking = kinds.find(({ asked, verdict }) => name in asked || name in verdict);
  const ask = asking && (asking.asked[name] ?? asking.verdict[name])?.ask;
  return ofAll[name] ?? (ask ? `“${ask}”` : name);
};
