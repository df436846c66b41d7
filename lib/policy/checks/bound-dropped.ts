// A bound in days or minutes that was there and is not: without one there is no end.
import { defineCheck } from '#lib/policy/checks/define.ts';

export const boundDropped = defineCheck({
  name: 'bound-dropped',
  against: 'widens',
  find: ({ draft: { keeping, review }, before }) => {
    if (!before) return [];
    const dropped = [
      ['keeping.endpointDays', before.keeping.endpointDays, keeping.endpointDays, 'An agreement may run without end now'],
      [
        'keeping.deviceDays',
        before.keeping.deviceDays,
        keeping.deviceDays,
        'Nobody is asked any more to remove judgments from a device',
      ],
      [
        'review.coolingOffMinutes',
        before.review.coolingOffMinutes || undefined,
        review.coolingOffMinutes || undefined,
        'Nothing waits for a cooling-off time now',
      ],
    ] as const;
    return dropped
      .filter(([, was, is]) => was !== undefined && is === undefined)
      .map(([part, was, , words]) => ({ words: `${words}; it was ${was}. Write a bound again, or say that it is meant.`, part }));
  },
});
