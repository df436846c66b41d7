// What stands between a draft and publishing: what the schema refuses, then what the checks find. Empty where it may be published.
import type * as z from 'zod';
import { checks } from '#lib/policy/checks/index.ts';
import type { Found, Proposal } from '#lib/policy/checks/define.ts';
import { issueWords } from '#lib/policy/issue-words.ts';
import { policyOutline, type Part } from '#lib/policy/outline.ts';
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

/** Titles of the parts by their paths, as the schema names them. */
const titles = (): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const add = (parts: readonly Part[], around: string): void => {
    for (const { path, title, fields, item } of parts) {
      const named = around ? `${around}, ${title.toLowerCase()}` : title;
      found.set(path, named);
      add(fields ?? item?.fields ?? [], named);
      if (item) found.set(item.path, named);
    }
  };
  add(policyOutline(), '');
  return found;
};

const wordsOf = (part: string, issue: z.core.$ZodIssue, title: string | undefined): string => {
  if (issue.code === 'unrecognized_keys') return `${part}: there is no such field`;
  const isEmpty = issue.code === 'too_small' && issue.minimum === 1 && issue.origin !== 'number';
  return `${title ?? part}: ${isEmpty ? 'nothing stands there yet. Fill it in' : issueWords(issue)}`;
};

/** What blocks a draft, which need not be a policy yet. `meant` holds the words of what the admin said is meant. */
export const blockersOf = (
  { draft, ...about }: Omit<Proposal, 'draft'> & { draft: unknown },
  meant: readonly string[] = [],
): Blocker[] => {
  const read = policy.safeParse(draft);
  if (!read.success) {
    const named = titles();
    return read.error.issues.flatMap((issue) => {
      const { path } = issue;
      const parts = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => pathOf([...path, key])) : [pathOf(path)];
      return parts.map((part) => ({
        check: 'schema',
        part,
        words: wordsOf(part, issue, named.get(part.replaceAll(/\[\d+\]/g, '[]'))),
        mayBeMeant: false,
      }));
    });
  }
  return checks
    .flatMap(({ name, against, find }) =>
      find({ ...about, draft: read.data }).map((found) => ({ ...found, check: name, mayBeMeant: against === 'widens' })),
    )
    .filter(({ words, mayBeMeant }) => !(mayBeMeant && meant.includes(words)));
};
