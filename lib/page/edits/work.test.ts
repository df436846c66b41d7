// Where the text before an edit came from: of the page, of the person, or nobody can tell (rule D3).
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Field } from '#lib/page/edits/field.ts';
import { cutAround } from '#lib/page/edits/taken.ts';
import { afterKeep, afterPaste, beforeEdit, beginWork, insertedLength, settle, type Work } from '#lib/page/edits/work.ts';

const field = { key: 'k', name: 'Reply', isChoice: false } as Field;
const answer = 'The rule says 30 days, so the refund is not granted.';

/** The page writes this text, in so many pieces of 100 ms. */
const writes = (work: Work, text: string, times: number): Work | undefined => {
  work.writing = { from: work.last.text, times, began: 1000, ended: 1000 + 100 * times };
  return settle(work, { text });
};
const edits = (work: Work, text: string): void => {
  beforeEdit(work, work.last);
  work.isEdited = true;
  work.last = { text };
};

it('[D3] what the page wrote bit by bit is a rival answer, and what it put there at once is asked about', () => {
  const streamed = beginWork(field, { text: '' });
  writes(streamed, answer, 12);
  expect(streamed).toMatchObject({ before: { text: answer }, came: 'streamed' });
  const inserted = beginWork(field, { text: '' });
  writes(inserted, answer, 1);
  expect(inserted.came).toBe('inserted');
});

it('what comes before stays that of the first edit, however often the person comes back', () => {
  const work = beginWork(field, { text: answer });
  edits(work, `${answer} Yet`);
  edits(work, `${answer} Yet we do`);
  expect(work.before.text).toBe(answer);
});

it('a second answer of the page, over what the person had edited, is what the person goes on from', () => {
  const work = beginWork(field, { text: answer });
  edits(work, `${answer} Yet`);
  writes(work, 'We are glad to grant the refund this once, as the carrier was on strike.', 9);
  expect(work).toMatchObject({ came: 'streamed', isEdited: false });
});

it('what the page only puts right in an edited text is no answer of its own', () => {
  const work = beginWork(field, { text: answer });
  edits(work, answer.replace('30', 'thirty'));
  writes(work, answer.replace('30', 'Thirty'), 1);
  expect(work).toMatchObject({ before: { text: answer }, came: 'found', isEdited: true });
});

it('a field that the page empties was sent: what the person left there counts', () => {
  const work = beginWork(field, { text: answer });
  edits(work, 'Granted once.');
  expect(writes(work, '', 1)).toMatchObject({ before: { text: answer }, left: { text: 'Granted once.' } });
  expect(work).toMatchObject({ before: { text: '' }, isEdited: false });
});

it('[D3] what the person wrote from nothing is their own once it is kept; an edited text is of two', () => {
  const own = beginWork(field, { text: '' });
  edits(own, answer);
  afterKeep(own, own.last);
  expect(own).toMatchObject({ before: { text: answer }, came: 'typed' });
  const both = beginWork(field, { text: answer });
  edits(both, 'Granted once.');
  afterKeep(both, both.last);
  expect(both.came).toBe('found');
});

it('what is pasted into an empty field was written elsewhere; what is pasted over a text is the person’s answer', () => {
  const empty = beginWork(field, { text: '' });
  empty.isEdited = true;
  afterPaste(empty, { text: answer });
  expect(empty).toMatchObject({ before: { text: answer }, came: 'pasted', isEdited: false });
  const full = beginWork(field, { text: 'Not granted, and for good reasons.' });
  full.isEdited = true;
  afterPaste(full, { text: answer });
  expect(full.before.text).toBe('Not granted, and for good reasons.');
});

it('counts what is new between two texts', () => {
  expect(insertedLength('abc', 'abXc')).toBe(1);
  expect(insertedLength('aa', 'aaa')).toBe(1);
  expect(insertedLength('abc', 'ab')).toBe(0);
});

it('cuts long texts around what differs, so that both sides still differ and fit', () => {
  const long = fc.string({ minLength: 0, maxLength: 9000 });
  fc.assert(
    fc.property(long, fc.string({ maxLength: 5000 }), fc.string({ maxLength: 5000 }), long, (start, one, other, end) => {
      const [before, after] = [start + one + end, start + other + end].map((text) => text.toWellFormed()) as [string, string];
      const cut = cutAround(before, after);
      expect(Math.max(cut.before.length, cut.after.length)).toBeLessThanOrEqual(4000);
      expect(cut.before === cut.after && before !== after && Math.abs(before.length - after.length) < 4000).toBe(false);
    }),
    { numRuns: 200 },
  );
});
