// How typing becomes journal entries: soon, seldom, in order, and without secrets.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { journalWriter } from '#components/card/journal-writer.ts';
import { journalEntry, type Form, type JournalEntry } from '#lib/judgment/draft.ts';

const draft = '00000000-0000-4000-8000-000000000001';
const claimed = '00000000-0000-4000-8000-000000000002';
const form = (rationale: string, fields: Form['fields'] = {}): Form => ({ kind: 'decision', rationale, fields });

let written: JournalEntry[];
let isDurable: boolean[];
let failing: boolean;
const open = () =>
  journalWriter({
    draft,
    now: Date.now,
    write: async (...entries) => {
      if (failing) throw new Error('The disk is full');
      written.push(...entries);
    },
    durable: (isWritten) => isDurable.push(isWritten),
  });

beforeEach(() => {
  vi.useFakeTimers();
  [written, isDurable, failing] = [[], [], false];
});
afterEach(() => {
  vi.useRealTimers();
});

it('[K2] text is in the journal within 250 ms, even while typing goes on and on', async () => {
  const writer = open();
  let text = '';
  for (let count = 0; count < 50; count++) {
    text += 'a ';
    writer.type(form(text), 'rationale');
    await vi.advanceTimersByTimeAsync(20);
  }
  await vi.advanceTimersByTimeAsync(250);
  for (const [index, { at }] of written.entries()) expect(at - (written[index - 1]?.at ?? at)).toBeLessThanOrEqual(250);
  expect(written.at(-1)).toMatchObject({ act: 'type', form: { rationale: text } });
  expect(isDurable.at(-1)).toBe(true);
  expect(written.map(({ seq }) => seq)).toEqual(written.map((_, index) => index + 1));
});

it('goes on from the number that the draft had', async () => {
  const writer = open();
  writer.moveTo(claimed, 7, form(''));
  await writer.act('keep', form('Kept'));
  expect(written.map((entry) => [entry.draft, entry.seq, entry.act])).toEqual([[claimed, 8, 'keep']]);
});

it('[K2] what was written before the draft was claimed moves there in one write, and leaves nothing behind', async () => {
  const writer = open();
  writer.type(form('Sole'), 'rationale');
  await vi.advanceTimersByTimeAsync(300);
  writer.type(form('Sole source'), 'rationale');
  writer.moveTo(claimed, 4, form('A note. Sole source'));
  await vi.advanceTimersByTimeAsync(300);
  await writer.act('keep', form('A note. Sole source.'));
  expect(written.map((entry) => [entry.draft, entry.seq, entry.act, entry.form.rationale])).toEqual([
    [draft, 1, 'type', 'Sole'],
    [claimed, 5, 'type', 'A note. Sole source'],
    [draft, 2, 'leave', ''],
    [claimed, 6, 'keep', 'A note. Sole source.'],
  ]);
});

it('[K2] Enter before the draft was claimed is written at once, and again for the draft; a full disk loses neither', async () => {
  const writer = open();
  await writer.act('keep', form('Sole source'));
  failing = true;
  writer.moveTo(claimed, 0, form('Sole source'));
  await vi.advanceTimersByTimeAsync(0);
  expect(written.map((entry) => [entry.draft, entry.act])).toEqual([[draft, 'keep']]);
  expect(isDurable.at(-1)).toBe(false);
  failing = false;
  await writer.act('reopen', form('Sole source'));
  expect(written.map((entry) => [entry.draft, entry.act])).toEqual([
    [draft, 'keep'],
    [claimed, 'reopen'],
    [draft, 'leave'],
  ]);
});

it('[K2] text that no store can hold is mended before it is written', async () => {
  await open().act('keep', form('nul\u0000l \ud83d', { decision: 'cut \udc00', options: ['a\u0000'] }));
  expect(written[0]!.form).toEqual(form('null \ufffd', { decision: 'cut \ufffd', options: ['a'] }));
  expect(journalEntry.safeParse(written[0]).success).toBe(true);
});

it('nothing is written after keep until the card is opened again: a field that loses focus does not undo it', async () => {
  const writer = open();
  writer.type(form('Kep'), 'rationale');
  await writer.act('keep', form('Kept'));
  writer.type(form('Kept'));
  writer.settle(form('Kept'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(written.map(({ act }) => act)).toEqual(['keep']);
  await writer.act('reopen', form('Kept'));
  writer.type(form('Kept.'), 'rationale');
  await vi.advanceTimersByTimeAsync(1000);
  expect(written.map(({ act }) => act)).toEqual(['keep', 'reopen', 'type']);
});

it('[C6] a number that may become a card number is held back until the field is left, and says so', async () => {
  const writer = open();
  writer.type(form('Order 4111 1111 1'), 'rationale');
  await vi.advanceTimersByTimeAsync(300);
  expect(written.at(-1)!.form.rationale).toBe('Order ');
  expect(isDurable.at(-1)).toBe(false);
  writer.settle(form('Order 4111 1111 1'));
  await vi.advanceTimersByTimeAsync(300);
  expect(written.at(-1)!.form.rationale).toBe('Order 4111 1111 1');
  expect(isDurable.at(-1)).toBe(true);
  writer.type(form('Card 4111 1111 1111 1111'), 'rationale');
  await writer.act('keep', form('Card 4111 1111 1111 1111'));
  expect(JSON.stringify(written)).not.toContain('1111 1111 1111');
});

it('a disk that refuses is told, and the text can be kept once it does not', async () => {
  const writer = open();
  failing = true;
  writer.type(form('Text'), 'rationale');
  await vi.advanceTimersByTimeAsync(300);
  expect(isDurable.at(-1)).toBe(false);
  await expect(writer.act('keep', form('Text'))).rejects.toThrow('The disk is full');
  failing = false;
  await writer.act('keep', form('Text'));
  expect(written.map(({ act }) => act)).toEqual(['keep']);
});

it('counts working time, but not a long pause', async () => {
  const writer = open();
  await vi.advanceTimersByTimeAsync(5000);
  writer.type(form('a'), 'rationale');
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  await writer.act('keep', form('a'));
  expect(written.at(-1)!.activeMs).toBe(35_000);
});
