// A question or rubric in other words under the same version: answers to both would be counted as answers to one.
import { canonical } from '#lib/judgment/canonical.ts';
import { defineCheck } from '#lib/policy/checks/define.ts';

interface Versioned {
  id: string;
  version: number;
}

const changed = <T extends Versioned>(part: string, now: readonly T[], then: readonly T[], nameOf: (entry: T) => string) =>
  now.flatMap((entry, index) => {
    const known = then.find(({ id }) => id === entry.id);
    return known && entry.version <= known.version && canonical(known) !== canonical(entry)
      ? [
          {
            words: `“${nameOf(entry)}” has other words than version ${known.version}, which people answered. Make it version ${known.version + 1}.`,
            part: `${part}[${index}]`,
          },
        ]
      : [];
  });

export const sameVersionOtherWords = defineCheck({
  name: 'same-version-other-words',
  against: 'widens',
  find: ({ draft, before }) =>
    before
      ? [
          ...changed('questions', draft.questions, before.questions, ({ wording }) => wording),
          ...changed('rubrics', draft.rubrics, before.rubrics, ({ name }) => name),
        ]
      : [],
});
