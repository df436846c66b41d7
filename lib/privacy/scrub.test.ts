import { expect, it } from 'vitest';
import { scrub, scrubWhileTyping } from '#lib/privacy/scrub.ts';
import { caretAfter } from '#lib/privacy/unfinished.ts';
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

it.each(secrets.flatMap(({ name, hits }) => hits.map((hit, place) => [`${name} ${place + 1}`, hit] as const)))(
  '[C6] writes no part of a secret while it is typed in the middle of a text: %s',
  (name, hit) => {
    const { before, found } = marked(hit);
    const [start, end] = [`Paid with ${before}`, ' and the rest of the reason.'];
    let text = start + end;
    for (let typed = 1; typed <= found.length; typed++) {
      const next = start + found.slice(0, typed) + end;
      const written = scrubWhileTyping(next, caretAfter(text, next));
      text = next;
      let leaked = typed;
      while (!written.includes(found.slice(0, leaked))) leaked--;
      expect(leaked, `${written} from ${found.slice(0, typed)}`).toBeLessThan(before ? 5 : 9);
      // A private key that is begun takes all that follows for its own, up to its end.
      if (!name.startsWith('private-key')) expect(written).toContain('rest of the reason.');
    }
  },
);

it('finds the caret behind what is new', () => {
  expect(caretAfter(undefined, 'all')).toBe(3);
  expect(caretAfter('ab', 'axb')).toBe(2);
  // Which of three equal signs is new nobody can tell; it is the same word.
  expect(caretAfter('aab', 'aaab')).toBe(1);
  expect(caretAfter('1111 and', '1111  and')).toBe(5);
  expect(caretAfter('a long b', 'a b')).toBe(1);
  expect(caretAfter('same', 'same')).toBe(4);
});

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
