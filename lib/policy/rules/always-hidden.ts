// What detectors recognise and a policy lets nobody show again.
import { detectors } from '#lib/privacy/detectors/index.ts';
import { defineRule } from '#lib/policy/rules/define.ts';

export const alwaysHidden = defineRule({
  name: 'always-hidden',
  part: 'alwaysHidden',
  weigh: ({ draft: { words = [] }, limits }) => {
    const found = detectors
      .filter(({ name }) => limits.alwaysHidden.includes(name))
      .filter(({ find }) => words.some((text) => find(text).length > 0));
    return found.length === 0
      ? undefined
      : { result: 'hidden', words: `Your organisation always hides ${found.map((each) => each.words).join(', ')}.` };
  },
});
