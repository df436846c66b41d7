// A policy under which nothing can be captured anywhere.
import { defineCheck } from '#lib/policy/checks/define.ts';

export const nobodyCaptures = defineCheck({
  name: 'nobody-captures',
  against: 'locks-out',
  find: ({ draft: { sites, elsewhere } }) =>
    elsewhere.level !== 'off' || sites.some(({ level }) => level !== 'off')
      ? []
      : [
          {
            words: 'Nothing can be captured anywhere. Name a tool to capture in, or allow it elsewhere.',
            part: 'elsewhere.level',
          },
        ],
});
