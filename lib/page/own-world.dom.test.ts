// A page that has elements of our own names is waited in, remembered and marked like any other: its names are never our properties.
import { afterAll, expect, it, vi } from 'vitest';

const world = globalThis as { chrome?: unknown };
const own = world.chrome;
const told: string[] = [];
world.chrome = {
  runtime: {
    onMessage: { addListener: () => {}, removeListener: () => {} },
    sendMessage: ({ call }: { call: string }) => Promise.resolve(told.push(call)),
  },
};
afterAll(() => (world.chrome = own));

// Scripts of the page side take the browser's own object as they are read; another file may have read them before.
vi.resetModules();
const { watchIn } = await import('#lib/page/watch.ts');
const { remember } = await import('#lib/page/edits/remember.ts');
const { takeEdits } = await import('#lib/page/edits/held.ts');
const { marksIn } = await import('#lib/page/marks/marks.ts');
const { findAll } = await import('#lib/page/find-all.ts');
const { holdIn } = await import('#lib/page/own-world.ts');
type Ours = Parameters<typeof remember>[0] & Parameters<typeof marksIn>[0];

/** As a browser has it: what an id names is on what our global object inherits from. */
const named = (...names: string[]): Ours => {
  document.body.innerHTML = `<input>${names.map((name) => `<p id="${name}"></p>`).join('')}`;
  return Object.create(Object.fromEntries(names.map((name) => [name, document.getElementById(name)]))) as Ours;
};

it('waits, remembers and marks where elements of the page have the names of what we hold', () => {
  const ours = named('precedentWatch', 'precedentEdits', 'precedentMarks');
  watchIn(ours, document);
  expect(ours.precedentWatch).toBeInstanceOf(AbortController);
  document.querySelector('input')!.focus();
  expect(told).toEqual(['fieldFocused']);
  remember(ours, window);
  expect(takeEdits(ours, document)).toEqual({ at: -Infinity, coverage: [] });
  expect(Object.hasOwn(ours, 'precedentEdits')).toBe(true);
  holdIn(ours, 'precedentFindAll', findAll);
  marksIn(ours, document);
  expect(Object.hasOwn(ours, 'precedentMarks')).toBe(true);
  ours.precedentWatch!.abort();
  expect([ours.precedentEdits, ours.precedentMarks]).toEqual([undefined, undefined]);
});

it('takes no element of the page for a script of ours that waits', () => {
  const ours = named('precedentWatch');
  remember(ours, window);
  marksIn(ours, document);
  expect(Object.keys(ours)).toEqual([]);
});
