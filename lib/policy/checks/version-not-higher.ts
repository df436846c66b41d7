// A version that is not above the newest that was published: devices would refuse it.
import { defineCheck } from '#lib/policy/checks/define.ts';

export const versionNotHigher = defineCheck({
  name: 'version-not-higher',
  against: 'locks-out',
  find: ({ draft: { version }, before }) =>
    !before || version > before.version
      ? []
      : [
          {
            words: `Devices have version ${before.version} and take no other one under that number or a lower one. Make it version ${before.version + 1}.`,
            part: 'version',
          },
        ],
});
