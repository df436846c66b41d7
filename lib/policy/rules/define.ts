// What one rule of a policy declares. Rules are pure; each has cases in `cases/`, `ok.*.json` where it says nothing and `ng.*.json`
// where it does.
import type { FieldValues, QuestionRef } from '#lib/judgment/case.ts';
import type { Purpose } from '#lib/judgment/consent.ts';
import type { Limits } from '#lib/policy/limits.ts';
import type { Located } from '#lib/policy/match-pattern.ts';
import type { Allowed } from '#lib/policy/place-of.ts';

/** From the mildest to the strictest. review: something is to be done or waited for before it can leave. */
export const results = ['captured', 'hidden', 'review', 'refused'] as const;
export type Result = (typeof results)[number];

/** The page that something is captured on; a frame in it and the page itself are both named. */
export interface Page {
  addresses: readonly (Located | undefined)[];
}

/** A judgment as a policy sees it. What is not there yet is left out, and no rule speaks of it. */
export interface Draft {
  kind?: string;
  workFunction?: string | null;
  rationale?: string;
  /** All fields of the form, asked and answered. */
  fields?: FieldValues;
  hasEvidence?: boolean;
  cannotJudge?: boolean;
  /** Every text that would leave. */
  words?: readonly string[];
  question?: QuestionRef;
  /** What the person is about to agree to, or agreed to. */
  agreement?: Agreement;
}

/** An agreement as a policy sees it; days as YYYY-MM-DD. */
export interface Agreement {
  purposes: readonly Purpose[];
  /** Days from today until it ends. */
  days: number;
  today: string;
  /** Whole minutes since it was given; nothing while the person has not agreed yet. */
  minutesAgo?: number;
}

/** What a rule has to say of a draft on a page. */
export interface Reason {
  result: Result;
  /** For the person whose judgment it is: what and why. */
  words: string;
}

export interface Weighed {
  limits: Limits;
  draft: Draft;
  page: Page;
  /** What holds at the page's addresses. */
  allowed: Allowed;
}

/** Declares one rule. `part` is where in a policy its slot is: `sites`, `review.coolingOffMinutes`. */
export interface Rule {
  readonly name: string;
  readonly part: string;
  /** Nothing where the rule has nothing to say. Linear in the size of what it gets. */
  weigh(about: Weighed): Reason | undefined;
}

/** Checks a rule's declaration as it is written. */
export const defineRule = (rule: Rule): Rule => rule;
