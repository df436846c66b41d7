// What stands between a draft and publishing: what the schema refuses, then what the checks find. Empty where it may be published.
import { checks } from '#lib/policy/checks/index.ts';
import type { Found, Proposal } from '#lib/policy/checks/define.ts';
import { policy } from '#lib/policy/policy.ts';

export interface Blocker extends Found {
  /** The check that found it, or `schema`. */
  check: string;
  /** Whether the admin may say that it is meant, and publish all the same. */
  mayBeMeant: boolean;
}

/** `sites[2].case.id` as JavaScript would write it. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`)).join('');

/** What blocks a draft, which need not be a policy yet. `meant` holds the words of what the admin said is meant. */
export const blockersOf = (
  { draft, ...about }: Omit<Proposal, 'draft'> & { draft: unknown },
  meant: readonly string[] = [],
): Blocker[] => {
  const read = policy.safeParse(draft);
  if (!read.success)
    return read.error.issues.flatMap(({ path, message, ...issue }) => {
      const parts = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => pathOf([...path, key])) : [pathOf(path)];
      return parts.map((part) => ({
        check: 'schema',
        part,
        words: `${part}: ${issue.code === 'unrecognized_keys' ? 'there is no such field' : message}`,
        mayBeMeant: false,
      }));
    });
  return checks
    .flatMap(({ name, against, find }) =>
      find({ ...about, draft: read.data }).map((found) => ({ ...found, check: name, mayBeMeant: against === 'widens' })),
    )
    .filter(({ words, mayBeMeant }) => !(mayBeMeant && meant.includes(words)));
};
