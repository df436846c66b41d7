// A card whose draft comes late or never: what is typed and kept is written all the same, and the card can be closed.
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CardMeans } from '#components/card/card-means.ts';
import { useDraft } from '#components/card/use-draft.ts';
import type { OpenDraft } from '#lib/bridge/open-draft.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import type { JournalEntry } from '#lib/judgment/draft.ts';

const own = '00000000-0000-4000-8000-000000000001';
const claimed = '00000000-0000-4000-8000-000000000002';
const form = (rationale: string) => ({ kind: 'decision', rationale, fields: {} });
const answer: OpenDraft = { draft: claimed, tool: '', title: '', quote: '', coverage: [], form: form('A note. '), seq: 3 };

let written: JournalEntry[];
let seen: string[] = [];
let asked: string[];
let vanished: number;
let hasRoom: boolean;
let close = () => {};
beforeEach(() => {
  [written, asked, vanished, seen, hasRoom] = [[], [], 0, [], false];
});
afterEach(() => close());

/** A card that is up, with its draft still to come. */
const open = async () => {
  const { promise, resolve, reject } = Promise.withResolvers<OpenDraft>();
  const means: CardMeans = {
    claim: () => promise,
    hasRoom: async () => hasRoom,
    newDraft: () => own,
    write: async (...entries) => void written.push(...entries),
    now: Date.now,
    copy: async () => true,
    quotes: async () => seen,
    ask: async (name, draft) => void asked.push(`${name} ${draft}`),
    beside: () => Promise.reject(new Error('No panel opens from here.')),
    compare: async () => [],
    record: async (draft) => void asked.push(`record ${draft}`),
    like: async () => 0,
    openDashboard: async (draft) => void asked.push(`openDashboard ${draft ?? ''}`),
    pictures: {
      take: () => Promise.reject(new Error('none')),
      keep: () => Promise.reject(new Error('none')),
      drop: async () => {},
    },
    size: async () => {},
    isGone: () => false,
    vanish: () => void vanished++,
  };
  const held: { draft?: ReturnType<typeof useDraft> } = {};
  const Probe = () => {
    const draft = useDraft(means);
    useEffect(() => {
      held.draft = draft;
    });
    return null;
  };
  const root = createRoot(document.createElement('div'));
  root.render(<Probe />);
  close = () => root.unmount();
  await vi.waitFor(() => expect(held.draft).toBeDefined());
  return { draft: () => held.draft!, resolve, reject };
};
const lines = () => written.map(({ draft, seq, act, form: { rationale } }) => [draft, seq, act, rationale]);

it('[K2] with no draft to be had, what is typed is written, Enter keeps it, and the card goes by itself', async () => {
  const { draft, reject } = await open();
  draft().change(form('Sole'), 'rationale');
  await vi.waitFor(() => expect(lines()).toEqual([[own, 1, 'type', 'Sole']]));
  reject(new Error('The database did not answer.'));
  await vi.waitFor(() => expect(draft().problem).toBe('The database did not answer.'));
  draft().change(form('Sole source'), 'rationale');
  expect(await draft().keep()).toBe(true);
  expect(lines().at(-1)).toEqual([own, expect.any(Number), 'keep', 'Sole source']);
  await vi.waitFor(() => expect(draft().stage).toBe('kept'));
  expect(vanished).toBe(0);
  draft().close();
  await vi.waitFor(() => expect(vanished).toBe(1));
});

it('Escape closes a card that has no draft and no text', async () => {
  const { draft, reject } = await open();
  reject(new Error('Gone.'));
  await draft().leave();
  await vi.waitFor(() => expect(vanished).toBe(1));
  expect(draft().stage).toBe('closed');
});

it('[K2] Enter before the draft has come is written at once, and moves behind the note into the draft when it comes', async () => {
  const { draft, resolve } = await open();
  draft().change(form('Sole source'), 'rationale');
  await draft().keep();
  expect(lines()).toEqual([[own, 1, 'keep', 'Sole source']]);
  resolve(answer);
  await vi.waitFor(() => expect(asked).toEqual([`drainJournal ${claimed}`, `foldCard ${claimed}`]));
  expect(lines().slice(1)).toEqual([
    [claimed, 4, 'keep', 'A note. Sole source'],
    [own, 2, 'leave', ''],
  ]);
  draft().close();
  await vi.waitFor(() => expect(asked.at(-1)).toBe(`closeCard ${claimed}`));
  expect(vanished).toBe(0);
});

it('[K2] Enter on an empty card waits for the note that is being taken over, and keeps it', async () => {
  const { draft, resolve } = await open();
  const kept = draft().keep();
  resolve(answer);
  expect(await kept).toBe(true);
  expect(lines()).toEqual([[claimed, 4, 'keep', 'A note. ']]);
});

it('a kind that is picked before the draft came takes what was selected, and what is filled in for it', async () => {
  const { draft, resolve } = await open();
  const kind = kinds.find(({ edit, selectionField }) => edit && selectionField)!;
  draft().pickKind(kind);
  const filled = { [kind.name]: { [kind.edit!.origin]: 'template' } };
  resolve({ ...answer, quote: 'net 30', filled });
  await vi.waitFor(() => expect(draft().form.fields[kind.selectionField!]).toBe('net 30'));
  expect(draft().form.fields[kind.edit!.origin]).toBe('template');
  expect(draft().form.kind).toBe(kind.name);
});

it('[H1] where there is no room, Enter does not keep, says so, and leaves the text in the journal as a draft', async () => {
  const { draft, resolve } = await open();
  resolve({ ...answer, isFull: true });
  await vi.waitFor(() => expect(draft().problem).toContain('nothing new can be kept'));
  draft().change(form('A note. Over the limit'), 'rationale');
  expect(await draft().keep()).toBe(false);
  expect(draft().problem).toMatch(/hardly any room.*safe as a draft.*Make room/);
  expect(draft().stage).toBe('open');
  await vi.waitFor(() => expect(lines().at(-1)?.slice(2)).toEqual(['type', 'A note. Over the limit']));
  draft().leave();
  await vi.waitFor(() => expect(lines().at(-1)?.slice(2)).toEqual(['leave', 'A note. Over the limit']));
});

it('[H1] once there is room again, Enter on the same card keeps', async () => {
  const { draft, resolve } = await open();
  resolve({ ...answer, isFull: true });
  await vi.waitFor(() => expect(draft().problem).toContain('nothing new can be kept'));
  draft().change(form('Over the limit'), 'rationale');
  hasRoom = true;
  expect(await draft().keep()).toBe(true);
  expect(lines().at(-1)?.slice(2)).toEqual(['keep', 'Over the limit']);
});

it('says where the side panel does not open, and keeps what is judged there all the same', async () => {
  const { draft, resolve } = await open();
  resolve({ ...answer, windowId: 1 });
  await vi.waitFor(() => expect(draft().opened).toBeDefined());
  draft().lookBeside();
  await vi.waitFor(() => expect(draft().problem).toBe('No panel opens from here.'));
  draft().change({ ...form('Reads well'), kind: kinds.find(({ isByRubric }) => isByRubric)!.name });
  expect(await draft().keep()).toBe(true);
  await vi.waitFor(() => expect([draft().stage, draft().isApart]).toEqual(['kept', true]));
});
