// Light limits on how often one device or address may ask: a bucket that fills again with time.

/** Takes from somebody's bucket, unless it is empty. Answers with the seconds to wait, or 0 when the request may go on. A cost of 0 only looks. */
export type Take = (who: string, cost?: 0 | 1) => number;

/** Buckets of `burst` requests that fill by `perSecond`. At most ten thousand askers are remembered; the longest silent are forgotten. */
export const makeBuckets = (now: () => number, { burst, perSecond }: { burst: number; perSecond: number }): Take => {
  const buckets = new Map<string, { left: number; at: number }>();
  return (who, cost = 1) => {
    const { left, at } = buckets.get(who) ?? { left: burst, at: now() };
    const filled = Math.min(burst, left + (Math.max(0, now() - at) / 1000) * perSecond);
    buckets.delete(who);
    buckets.set(who, { left: Math.max(0, filled - cost), at: now() });
    if (buckets.size > 10_000) buckets.delete(buckets.keys().next().value!);
    return filled >= 1 ? 0 : Math.ceil((1 - filled) / perSecond);
  };
};
