import { expect, it } from 'vitest';
import { scrub, scrubWhileTyping } from '#lib/privacy/scrub.ts';
import { secrets } from '#lib/privacy/secrets.ts';
import { marked } from '#tests/harness/marked.ts';

it('[C6] removes secret-class values before a write and leaves other personal data to the person', () => {
  const why = 'Card 4111 1111 1111 1111 of kim@example.com, password: hunter2';
  expect(scrub({ why })).toEqual({ why: 'Card ⟨card-1⟩ of kim@example.com, password: ⟨password-1⟩' });
});

it.each(secrets.flatMap(({ name, hits }) => hits.map((hit, place) => [`${name} ${place + 1}`, hit] as const)))(
  '[C6] writes no part of a secret while it is typed: %s',
  (_name, hit) => {
    const { before, found } = marked(hit);
    for (let typed = 1; typed <= found.length; typed++) {
      const written = scrubWhileTyping(`Paid with ${before}${found.slice(0, typed)}`);
      let leaked = typed;
      while (!written.includes(found.slice(0, leaked))) leaked--;
      // Fewer signs than a word has; of what was named as a secret, none but a user name.
      expect(leaked, `${written} from ${found.slice(0, typed)}`).toBeLessThan(before ? 5 : 9);
    }
  },
);

it('keeps ordinary words while they are typed', () => {
  for (const text of [
    'Sole source under policy 4.2, so',
    'the framework agreement',
    'Invoice 8841 of 2026-11-22 ',
    'limit 10,000.00',
    'The password is wrong, so',
    'see https://example.com/a?page=2 ',
  ])
    expect(scrubWhileTyping(text)).toBe(text);
});

it('writes what was held back once it is finished', () => {
  expect(scrubWhileTyping('see release-2026')).toBe('see ');
  expect(scrub('see release-2026')).toBe('see release-2026');
});
