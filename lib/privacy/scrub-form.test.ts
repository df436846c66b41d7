import { expect, it } from 'vitest';
import { scrubForm } from '#lib/privacy/scrub-form.ts';

const before = { name: 'Replies', criteria: [{ words: 'Names the clause', examples: ['See in section 4'] }] };
const typedIn = (example: string) => ({ ...before, criteria: [{ ...before.criteria[0]!, examples: [example] }] });

it('[C6] a secret that is typed in the middle of a text, however deep in a form, is held back until it is one', () => {
  for (const begun of ['AKIAIOSFO', 'AKIAIOSFODNN7EX', 'AKIAIOSFODNN7EXAMPLE']) {
    const [example] = scrubForm(typedIn(`See ${begun} in section 4`), before).criteria[0]!.examples;
    expect(example).not.toContain('AKIA');
    expect(example).toContain('in section 4');
  }
});

it('what stood there a key ago is finished, also where it was moved', () => {
  const long = 'token_like-words.of_a_name1';
  const moved = { name: 'Replies!', criteria: [{ words: long, examples: [] }, ...before.criteria] };
  expect(scrubForm(moved, { ...before, name: long, criteria: before.criteria })).toEqual(moved);
});
