// What an admin is told before a policy is signed by command: what is in the way, as the policy editor finds it (rule P4), and what people will
// read of the change.
import { blockersOf } from '#lib/policy/blockers.ts';
import { describeChange } from '#lib/policy/change/describe.ts';
import type { Policy } from '#lib/policy/policy.ts';

export interface BeforeSigning {
  /** The one in force, where there is one. */
  before?: Policy | undefined;
  /** That what allows more is meant. */
  isMeant?: boolean | undefined;
  /** YYYY-MM-DD, in UTC. */
  today: string;
}

/** Throws what is in the way. Answers with the sentences that people read, each with whether it holds at once. */
export const beforeSigning = (draft: Policy, { before, isMeant = false, today }: BeforeSigning): string[] => {
  const found = blockersOf({ draft, before, today });
  const inTheWay = found.filter(({ mayBeMeant }) => !mayBeMeant || !isMeant);
  if (inTheWay.length > 0) {
    const way = inTheWay.every(({ mayBeMeant }) => mayBeMeant) ? 'Mend it, or say --meant' : 'Mend it';
    throw new Error(
      [
        `This policy is not signed:`,
        ...inTheWay.map(({ part, words }) => `  ${part}: ${words}`),
        `Nothing was changed. ${way}, and run this again.`,
      ].join('\n'),
    );
  }
  return describeChange(before, draft).map(
    ({ is, words }) => `${is === 'looser' ? 'waits for the person' : 'holds at once'}: ${words}`,
  );
};
