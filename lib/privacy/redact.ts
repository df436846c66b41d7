// Replaces what detectors recognise by typed placeholders that are stable inside one record: the same value, the same ⟨email-1⟩.
import type { Detector, Span } from '#lib/privacy/detectors/define.ts';
import { detectors as all } from '#lib/privacy/detectors/index.ts';

/** One value that was hidden, and where. The original stays on the device. */
export interface Hidden {
  placeholder: string;
  detector: string;
  original: string;
}

const placeholder = /⟨[a-z-]+-\d+⟩/g;

/** Finds what any of the detectors recognises; where two overlap the earlier detector wins. */
const findAll = (text: string, detectors: readonly Detector[]): (Span & { detector: Detector })[] => {
  const found: (Span & { detector: Detector })[] = [];
  for (const detector of detectors)
    for (const span of detector.find(text))
      if (!found.some((other) => span.start < other.end && other.start < span.end)) found.push({ ...span, detector });
  return found.toSorted((a, b) => a.start - b.start);
};

/**
 * A redactor for one record. It remembers which placeholder stands for which value, so call it for every string of that record.
 * Idempotent: text that is already redacted comes back unchanged, and its placeholders are not given to other values.
 */
export const redactor = (detectors: readonly Detector[] = all) => {
  const hidden: Hidden[] = [];
  const taken = new Set<string>();
  const nameFor = (detector: Detector, original: string): string => {
    const known = hidden.find((entry) => entry.detector === detector.name && entry.original === original);
    if (known) return known.placeholder;
    let count = 1;
    while (taken.has(`⟨${detector.name}-${count}⟩`)) count++;
    const next = `⟨${detector.name}-${count}⟩`;
    taken.add(next);
    hidden.push({ placeholder: next, detector: detector.name, original });
    return next;
  };
  return {
    hidden,
    /** Marks placeholders that the record already holds as taken. Call for all its strings before the first `redact`. */
    reserve(text: string): void {
      for (const [match] of text.matchAll(placeholder)) taken.add(match);
    },
    redact(text: string): string {
      // A placeholder can lay bare what stood against the value it replaced, so look again until nothing is found.
      for (let found = findAll(text, detectors); found.length > 0; found = findAll(text, detectors)) {
        let out = '';
        let from = 0;
        for (const { start, end, detector } of found) {
          out += text.slice(from, start) + nameFor(detector, text.slice(start, end));
          from = end;
        }
        text = out + text.slice(from);
      }
      return text;
    },
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

/** Redacts every string of one plain value with placeholders that are stable inside it. */
export const redactAll = <T>(value: T, detectors: readonly Detector[] = all): { value: T; hidden: Hidden[] } => {
  const { reserve, redact, hidden } = redactor(detectors);
  mapStrings(value, (text) => (reserve(text), text));
  return { value: mapStrings(value, redact), hidden };
};
