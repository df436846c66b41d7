// What differs between two versions of a record, value by value, for a person who agreed to the first and is asked for the second.
import { leavesOf } from '#lib/judgment/leaves.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';

/** One value that is not what it was; empty where it is not there. */
export interface ChangedLeaf {
  path: string;
  before: string;
  after: string;
}

/** Differs in every version, and says nothing of the judgment. */
const always = new Set(['id', 'salt', 'supersedes', 'case/key', 'body/revision']);

/** In the order of the newer one; what is gone comes last. */
export const changedLeaves = (before: Judgment, after: Judgment): ChangedLeaf[] => {
  const [old, now] = [before, after].map((version) => new Map(leavesOf(version).map(({ path, value }) => [path, value]))) as [
    Map<string, string>,
    Map<string, string>,
  ];
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((path) => !always.has(path) && old.get(path) !== now.get(path))
    .map((path) => ({ path, before: old.get(path) ?? '', after: now.get(path) ?? '' }));
};
