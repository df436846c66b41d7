// What can be required, in words: a person never reads the name that a field has in a policy.
import { fieldOf, kinds } from '#lib/judgment/kinds/index.ts';

/** What every judgment has, whatever its kind, in the middle of a sentence. */
const ofAll: Readonly<Record<string, string>> = {
  rationale: 'the reason',
  workFunction: 'the kind of work',
  evidence: 'what was seen',
};

/** Words of a field that a policy can require, in the middle of a sentence; a field of a kind as its card asks for it. */
export const fieldWords = (name: string): string => {
  const [field] = kinds.flatMap((kind) => fieldOf(kind, name) ?? []);
  return ofAll[name] ?? (field ? `“${field.ask}”` : name);
};
