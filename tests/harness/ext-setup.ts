// An IndexedDB in memory for unit tests of stores and actions; each test starts with an empty one. Files share their modules, which halves
// the time they take: what a test puts in place of a part of the browser is taken back before the next.
import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Part = Record<string, unknown>;

/** The browser's parts as they come, by name; what is no object has no parts. */
const partsOf = (): Part[] => [fakeBrowser as unknown as Part, ...Object.values(fakeBrowser as unknown as Part).filter(isPart)];
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

const kept = globalThis as { untouched?: (readonly [Part, Part])[] };
kept.untouched ??= partsOf().map((part) => [part, { ...part }] as const);

beforeEach(() => {
  for (const [part, before] of kept.untouched!) {
    for (const name of Object.keys(part)) if (!(name in before)) delete part[name];
    Object.assign(part, before);
  }
});
