// A cooling-off time that is as long as an agreement may run: it would be over before anything is sent.
import { defineCheck } from '#lib/policy/checks/define.ts';

const minutesOfDay = 1440;

export const waitsTooLong = defineCheck({
  name: 'waits-too-long',
  against: 'locks-out',
  find: ({ draft: { keeping, review } }) =>
    keeping.endpointDays === undefined || (review.coolingOffMinutes ?? 0) < keeping.endpointDays * minutesOfDay
      ? []
      : [
          {
            words:
              'An agreement would end before its cooling-off time does, so nothing is ever sent. Shorten the one or lengthen the other.',
            part: 'review.coolingOffMinutes',
          },
        ],
});
