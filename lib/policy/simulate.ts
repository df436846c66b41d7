// Tries a policy on samples, in force beside draft. It asks the very function that the card, the review and sending ask (rule P3).
import { canonical } from '#lib/judgment/canonical.ts';
import type { Limits } from '#lib/policy/limits.ts';
import type { Located } from '#lib/policy/match-pattern.ts';
import type { Draft } from '#lib/policy/rules/define.ts';
import { weigh, type Verdict } from '#lib/policy/weigh.ts';

/** A page with what somebody would keep there. */
export interface Sample {
  id: string;
  /** As the admin calls it. */
  name: string;
  /** Where it is; nothing where that is not known. */
  address: Located | undefined;
  draft: Draft;
}

export interface Tried {
  sample: Sample;
  inForce: Verdict;
  draft: Verdict;
  /** Whether the two say other things to the person. */
  isOther: boolean;
}

const saidBy = ({ result, reasons }: Verdict): string => canonical({ result, words: reasons.map(({ words }) => words) });

/** Weighs each sample under both. */
export const simulate = (samples: readonly Sample[], limits: { inForce: Limits; draft: Limits }): Tried[] =>
  samples.map((sample) => {
    const [inForce, draft] = [limits.inForce, limits.draft].map((each) =>
      weigh(each, sample.draft, { addresses: [sample.address] }),
    ) as [Verdict, Verdict];
    return { sample, inForce, draft, isOther: saidBy(inForce) !== saidBy(draft) };
  });
