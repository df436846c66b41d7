// Replaces what detectors recognise by typed placeholders that are stable inside one record: the same value, the same ⟨email-1⟩.
import type { Detector, Span } from '#lib/privacy/detectors/define.ts';

/** One value that was hidden. The original stays on the device. */
export interface Hidden {
  placeholder: string;
  /** The name of the detector that recognised it. */
  detector: string;
  original: string;
}

/** One stretch of a text that is hidden, in UTF-16 units of the text as it was given: what a restored hit or a picture's mask needs. */
export interface Mask extends Hidden, Span {}

type Found = Span & { detector: string };

const placeholder = /⟨[a-z-]+-\d+⟩/g;

/** What any of the detectors recognises, in order and apart from each other; where two overlap the earlier detector wins. */
const findAll = (text: string, detectors: readonly Detector[]): Found[] => {
  let found: Found[] = [];
  for (const { name: detector, find } of detectors) {
    const spans = find(text);
    if (spans.length === 0) continue;
    const both: Found[] = [];
    let place = 0;
    for (const span of spans) {
      while (place < found.length && found[place]!.end <= span.start) both.push(found[place++]!);
      if (place === found.length || found[place]!.start >= span.end) both.push({ ...span, detector });
    }
    found = [...both, ...found.slice(place)];
  }
  return found;
};

/** A piece of a text on its way: as it was given, or hidden. */
type Piece = { start: number; text: string; mask?: undefined } | { start: number; text: string; mask: Mask };

/** Cuts what was found out of the pieces. A stretch that is not inside one plain piece is left: no detector reads over a placeholder. */
const cut = (pieces: readonly Piece[], found: readonly Found[], nameFor: (found: Found, original: string) => string): Piece[] => {
  const out: Piece[] = [];
  let [offset, place] = [0, 0];
  for (const piece of pieces) {
    const end = offset + piece.text.length;
    let from = 0;
    for (; place < found.length && found[place]!.start < end; place++) {
      const [first, last] = [found[place]!.start - offset, found[place]!.end - offset];
      if (piece.mask || first < from || last > piece.text.length) continue;
      const original = piece.text.slice(first, last);
      const text = nameFor(found[place]!, original);
      const start = piece.start + first;
      const mask = { placeholder: text, detector: found[place]!.detector, original, start, end: start + original.length };
      if (first > from) out.push({ start: piece.start + from, text: piece.text.slice(from, first) });
      out.push({ start, text, mask });
      from = last;
    }
    if (from === 0) out.push(piece);
    else if (from < piece.text.length) out.push({ start: piece.start + from, text: piece.text.slice(from) });
    offset = end;
  }
  return out;
};

/**
 * A redactor for one record. `isShown` says what the person shows although a detector recognises it. It remembers which placeholder stands for which value, so call it for every string of that record.
 * Idempotent: text that is already redacted comes back unchanged, and its placeholders are not given to other values.
 */
export const redactor = (detectors: readonly Detector[], isShown: (found: string, original: string) => boolean = () => false) => {
  const hidden = new Map<string, Hidden>();
  const shown = new Map<string, Hidden>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const nameFor = ({ detector }: Found, original: string): string => {
    const key = `${detector} ${original}`;
    const known = hidden.get(key);
    if (known) return known.placeholder;
    let count = (counts.get(detector) ?? 0) + 1;
    while (taken.has(`⟨${detector}-${count}⟩`)) count++;
    counts.set(detector, count);
    const next = `⟨${detector}-${count}⟩`;
    hidden.set(key, { placeholder: next, detector, original });
    if (isShown(detector, original)) shown.set(key, hidden.get(key)!);
    return next;
  };
  /** What is shown all the same keeps its number, so that no other placeholder changes when the person shows one or hides it again. */
  const isHidden = (text: string, found: Found): boolean => {
    const original = text.slice(found.start, found.end);
    if (!isShown(found.detector, original)) return true;
    nameFor(found, original);
    return false;
  };
  const piecesOf = (text: string): Piece[] => {
    let pieces: Piece[] = [{ start: 0, text }];
    // A placeholder can lay bare what stood against the value it replaced, so look again until nothing is found.
    for (;;) {
      const whole = pieces.map((piece) => piece.text).join('');
      const found = findAll(whole, detectors).filter((each) => isHidden(whole, each));
      const next = found.length > 0 ? cut(pieces, found, nameFor) : pieces;
      if (next.length === pieces.length && next.every(({ mask }, index) => mask === pieces[index]!.mask)) return pieces;
      pieces = next;
    }
  };
  return {
    /** Every value once, in the order in which they were met. */
    hidden: (): Hidden[] => [...hidden].flatMap(([key, value]) => (shown.has(key) ? [] : value)),
    /** What was recognised and is shown all the same, each with the placeholder that it would have. */
    shown: (): Hidden[] => [...shown.values()],
    /** Marks placeholders that the record already holds as taken. Call for all its strings before the first `redact`. */
    reserve(text: string): void {
      for (const [match] of text.matchAll(placeholder)) taken.add(match);
    },
    /** What `redact` hides in this text, and where. */
    masks: (text: string): Mask[] => piecesOf(text).flatMap(({ mask }) => mask ?? []),
    redact: (text: string): string =>
      piecesOf(text)
        .map((piece) => piece.text)
        .join(''),
  };
};

/** Calls `each` with every string inside a plain value and gives the value back with the answers in place. Keys stay. */
export const mapStrings = <T>(value: T, each: (text: string) => string): T => {
  if (typeof value === 'string') return each(value) as T;
  if (Array.isArray(value)) return value.map((entry) => mapStrings(entry, each)) as T;
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapStrings(entry, each)])) as T;
  return value;
};

/** Redacts every string of one plain value with placeholders that are stable inside it. `isShown` says what is left as it is. */
export const redactAll = <T>(
  value: T,
  detectors: readonly Detector[],
  isShown?: (detector: string, original: string) => boolean,
): { value: T; hidden: Hidden[]; shown: Hidden[] } => {
  const { reserve, redact, hidden, shown } = redactor(detectors, isShown);
  mapStrings(value, (text) => (reserve(text), text));
  return { value: mapStrings(value, redact), hidden: hidden(), shown: shown() };
};
