// What one check before publishing declares. Checks are pure; each has cases in `cases/`, `ok.*.json` where it finds nothing and
// `ng.*.json` where it does.
import type { Policy } from '#lib/policy/policy.ts';

/** A draft that is about to be published. */
export interface Proposal {
  draft: Policy;
  /** The newest that was published, where one was. */
  before?: Policy | undefined;
  /** YYYY-MM-DD, in UTC. */
  today: string;
}

/** One thing that is in the way. */
export interface Found {
  /** For the admin: what would happen, and what to change. */
  words: string;
  /** The slot to go to: `sites[1].matches`. */
  part: string;
}

/**
 * Declares one check. locks-out: somebody could not do what the policy is for · cannot-match: a part would never apply · widens: more is
 * allowed without anybody having said so; the admin may say that it is meant.
 */
export interface Check {
  readonly name: string;
  readonly against: 'locks-out' | 'cannot-match' | 'widens';
  find(proposal: Proposal): Found[];
}

/** Checks a check's declaration as it is written. */
export const defineCheck = (check: Check): Check => check;
