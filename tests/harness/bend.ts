// Bends good input into bad: one to three changes somewhere in a JSON value, or in its text, that somebody careless or hostile could make.
import type { Chance } from '#tests/faults/device/chance.ts';
import { hostileTexts } from '#tests/harness/hostile-texts.ts';

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', '', '\u0000', 'extra'];
const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

const values: readonly ((chance: Chance) => unknown)[] = [
  () => null,
  (chance) => chance.is(0.5),
  (chance) => chance.one([0, -0, -1, 1.5, 1e308, 2 ** 53, Number.MIN_VALUE, 4_294_967_296])!,
  () => '',
  () => '\u0000',
  () => 'cut \ud800',
  (chance) => 'a'.repeat(chance.one([300, 5000, 70_000])!),
  (chance) => chance.one(hostileTexts)!,
  (chance) => chance.one(names)!,
  (chance) => chance.id(),
  () => [],
  () => ({}),
  () => JSON.parse('{"__proto__":{"isAdmin":true}}') as unknown,
  () => JSON.parse('{"then":1,"constructor":{"prototype":{}}}') as unknown,
  (chance) => deep(chance.one([5, 31, 40])!),
  () => '9999-12-31',
  () => '2026-02-30',
];

type Holder = Record<string, unknown>;

/** Every place in a value, as who holds it and under which name. */
const placesOf = (value: unknown, found: [Holder, string][] = []): [Holder, string][] => {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value as Holder, key]);
    placesOf((value as Holder)[key], found);
  }
  return found;
};

const put = (holder: Holder, key: string, value: unknown): void => {
  // As JSON does: a member of that name, and not the holder's own ancestor.
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
};

const changes: readonly ((chance: Chance, holder: Holder, key: string) => void)[] = [
  (chance, holder, key) => put(holder, key, chance.one(values)!(chance)),
  (chance, holder, key) => put(holder, key, chance.one(values)!(chance)),
  (_chance, holder, key) => (Array.isArray(holder) ? void holder.splice(Number(key), 1) : void delete holder[key]),
  (chance, holder) =>
    put(holder, Array.isArray(holder) ? String(holder.length) : chance.one(names)!, chance.one(values)!(chance)),
  (_chance, holder, key) => put(holder, key, [holder[key]]),
  (_chance, holder, key) => put(holder, key, { [key]: holder[key] }),
  (_chance, holder, key) =>
    put(holder, key, typeof holder[key] === 'number' ? String(holder[key]) : Number(JSON.stringify(holder[key]))),
  (chance, holder, key) => {
    const text = holder[key];
    if (typeof text !== 'string' || text === '') return put(holder, key, chance.one(values)!(chance));
    const at = chance.below(text.length);
    const other = String.fromCharCode(text.charCodeAt(at) ^ (1 << chance.below(7)));
    put(holder, key, text.slice(0, at) + other + text.slice(at + 1));
  },
];

const inText: readonly ((chance: Chance, text: string) => string)[] = [
  (chance, text) => text.slice(0, chance.below(text.length)),
  (chance, text) => {
    const at = chance.below(text.length);
    return (
      text.slice(0, at) + chance.one(['"', '{', ']', ',', '\\', '\u0000', '\ufeff', '1e999', '-0', '\\ud800'])! + text.slice(at)
    );
  },
  (chance, text) => {
    const at = chance.below(text.length);
    return text.slice(0, at) + text.slice(at + 1 + chance.below(20));
  },
  (_chance, text) => text + text,
  (chance, text) => '['.repeat(1 + chance.below(60)) + text,
];

/** The value as JSON text with something wrong in it, by this chance. */
export const bendJson = (chance: Chance, value: unknown): string => {
  const bent = structuredClone(value);
  for (let left = 1 + chance.below(3); left > 0; left--) {
    const place = chance.one(placesOf(bent));
    if (place) chance.one(changes)!(chance, ...place);
  }
  const text = JSON.stringify(bent);
  return chance.is(0.15) ? chance.one(inText)!(chance, text) : text;
};
