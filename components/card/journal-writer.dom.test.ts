// How typing becomes journal entries: soon, seldom, in order, and without secrets.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { journalWriter } from '#components/card/journal-writer.ts';
import type { Form, JournalEntry } from '#lib/judgment/draft.ts';

const draft = '00000000-0000-4000-8000-000000000001';
const form = (rationale: string, fields: Form['fields'] = {}): Form => ({ kind: 'decision', rationale, fields });

let written: JournalEntry[];
let isDurable: boolean[];
let failing: boolean;
const open = (seq = 0) =>
  journalWriter({
    draft,
    seq,
    now: Date.now,
    write: async (entry) => {
      if (failing) throw new Error('The disk is full');
      written.push(entry);
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
  await open(7).act('keep', form('Kept'));
  expect(written.map(({ seq, act }) => [seq, act])).toEqual([[8, 'keep']]);
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
