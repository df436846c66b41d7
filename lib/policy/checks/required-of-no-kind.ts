// A required field that no kind has which may be kept there: nobody would ever be asked for it.
import { fieldOf, kinds as allKinds } from '#lib/judgment/kinds/index.ts';
import { defineCheck } from '#lib/policy/checks/define.ts';
import type { Place } from '#lib/policy/places.ts';

/** What every judgment has, whatever its kind. */
const ofAll = ['rationale', 'evidence', 'workFunction'];

const unasked = ({ kinds, required = [] }: Place): string[] => {
  const allowed = allKinds.filter(({ name }) => !kinds || kinds.includes(name));
  return required.filter((name) => !ofAll.includes(name) && !allowed.some((kind) => fieldOf(kind, name)));
};

export const requiredOfNoKind = defineCheck({
  name: 'required-of-no-kind',
  against: 'cannot-match',
  find: ({ draft: { sites, elsewhere } }) =>
    [
      ...sites.map((place, index) => ({ place, part: `sites[${index}].required` })),
      { place: elsewhere, part: 'elsewhere.required' },
    ]
      .filter(({ place }) => place.level !== 'off')
      .flatMap(({ place, part }) =>
        unasked(place).map((name) => ({
          words: `“${name}” is required, and no kind that may be kept there has it. Require another, or allow a kind that has it.`,
          part,
        })),
      ),
});
