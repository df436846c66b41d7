// One sentence of a change of policy, and whether it allows more or less. What allows more waits until the person has seen it.

export interface Change {
  /** For the person whose judgments are concerned. */
  words: string;
  is: 'tighter' | 'looser';
  /** Where in the policy: `sites`, `purposes`. */
  part: string;
}

export const tighter = (part: string, words: string): Change => ({ words, is: 'tighter', part });
export const looser = (part: string, words: string): Change => ({ words, is: 'looser', part });

/** “a, b and c”. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** What is in one list and not in another, by a name. */
export const less = <T>(list: readonly T[], other: readonly T[], nameOf: (entry: T) => string): T[] => {
  const names = new Set(other.map(nameOf));
  return list.filter((entry) => !names.has(nameOf(entry)));
};
