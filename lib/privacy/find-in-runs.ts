// Finds what detectors recognise in text that stands on a screen in pieces: a number is one number, however many elements it is split over.
import type { Span } from '#lib/privacy/detectors/define.ts';
import { detectors as all } from '#lib/privacy/detectors/index.ts';

/** One piece of text as it is in the page, and what parts it from the piece before it in the page and on the screen. */
export interface Run {
  text: string;
  /** Nothing where the two stand against each other, a space in one line, a line end else. */
  gap: '' | ' ' | '\n';
  /** Its place in the order in which a person reads the screen, and what parts it from the piece before it there. */
  seenAs: number;
  seenGap: '' | ' ' | '\n';
}

/** A stretch of one piece, in its UTF-16 units. */
export interface RunSpan extends Span {
  run: number;
}

const ignorable = /\p{Default_Ignorable_Code_Point}/u;

/** The pieces joined as a reader sees them, white space squeezed and invisible characters gone; and where each unit came from. */
const join = (runs: readonly Run[], order: readonly number[], gapOf: (run: Run) => string) => {
  const from: { run: number; at: number }[] = [];
  let text = '';
  const add = (unit: string, run: number, at: number) => {
    const isSpace = /\s/.test(unit);
    if (isSpace && /\s$/.test(text) && unit !== '\n') return;
    text += isSpace && unit !== '\n' ? ' ' : unit;
    from.push({ run, at });
  };
  for (const index of order) {
    const run = runs[index]!;
    const gap = gapOf(run);
    if (gap && text) add(gap, index, 0);
    for (let at = 0; at < run.text.length; at++) {
      const unit = run.text[at]!;
      // A line end in the source of a page is a space on the screen.
      if (!ignorable.test(unit)) add(unit === '\n' ? ' ' : unit, index, at);
    }
  }
  return { text, from };
};

/**
 * All stretches that any detector recognises, in whichever way the pieces are read together: as the page has them, as the screen shows
 * them, and all in one line. Too much is found rather than too little: what is found is hidden.
 */
export const findInRuns = (runs: readonly Run[], detectors = all): RunSpan[] => {
  const asWritten = runs.map((_, index) => index);
  const asSeen = asWritten.toSorted((a, b) => runs[a]!.seenAs - runs[b]!.seenAs);
  const readings = [
    join(runs, asWritten, ({ gap }) => gap),
    join(runs, asWritten, ({ gap }) => gap && ' '),
    join(runs, asSeen, ({ seenGap }) => seenGap),
    join(runs, asSeen, ({ seenGap }) => seenGap && ' '),
  ];
  const found = new Map<string, RunSpan>();
  for (const { text, from } of readings)
    for (const { find } of detectors)
      for (const { start, end } of find(text)) {
        const pieces = new Map<number, Span>();
        for (const { run, at } of from.slice(start, end)) {
          const known = pieces.get(run);
          pieces.set(run, { start: Math.min(known?.start ?? at, at), end: Math.max(known?.end ?? 0, at + 1) });
        }
        for (const [run, span] of pieces) found.set(`${run} ${span.start} ${span.end}`, { run, ...span });
      }
  return [...found.values()];
};
