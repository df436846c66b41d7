// What the person decides by hand about hiding: words that they hide beside what detectors recognise, and what they show although it was
// recognised. By value and not by place: what is hidden is hidden wherever it stands in the record, also after an edit (rule C11).
import * as z from 'zod';
import { text } from '#lib/judgment/text.ts';
import { spansOf, type Detector, type Span } from '#lib/privacy/detectors/define.ts';
import { detectorNamed, detectors } from '#lib/privacy/detectors/index.ts';
import { handSorts, type HandSort } from '#lib/privacy/hand-sorts.ts';
import { placesOfWords } from '#lib/privacy/whole-words.ts';

export const handHidden = z.strictObject({
  text: text.refine((words) => words.trim() !== '', 'Empty'),
  as: z.enum(Object.keys(handSorts) as HandSort[]),
});
export type HandHidden = z.infer<typeof handHidden>;

/** A value that a detector recognises and the person shows all the same. */
export const handShown = z.strictObject({ detector: z.string().max(60), original: text });
export type HandShown = z.infer<typeof handShown>;

/** Everything that was decided by hand for one record. Stays on the device. */
export interface ByHand {
  hidden: readonly HandHidden[];
  shown: readonly HandShown[];
}

/** The shape in which it comes back from a file. */
export const byHand = z.strictObject({ hidden: z.array(handHidden).max(2000), shown: z.array(handShown).max(2000) });

export const nothingByHand: ByHand = { hidden: [], shown: [] };

/**
 * Whether the person may show what this detector recognised. Never a secret; and nothing that `floor`, which a policy fills, always hides.
 */
export const mayShow = (detector: string, floor: readonly string[] = []): boolean =>
  detectorNamed(detector)?.class !== 'secret' && !floor.includes(detector);

const placeholder = /⟨[a-z-]+-\d+⟩/g;

/** Without white space at its ends; nothing where there is nothing else. */
const trimmed = (whole: string, { start, end }: Span): Span[] => {
  const words = whole.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = from + words.trim().length;
  return to > from ? [{ start: from, end: to }] : [];
};

/** What is left of a stretch where others are taken out of it. */
const without = (span: Span, taken: readonly Span[]): Span[] =>
  taken.reduce<Span[]>(
    (left, gone) =>
      left.flatMap(({ start, end }) =>
        gone.end <= start || gone.start >= end
          ? [{ start, end }]
          : [
              { start, end: gone.start },
              { start: gone.end, end },
            ].filter((rest) => rest.end > rest.start),
      ),
    [span],
  );

/**
 * The person's own words as detectors. What the others recognise is theirs, and what stands beside that in the person's words is hidden
 * too: a name inside an address is no reason to let the rest of either go.
 */
export const handDetectors = ({ hidden, shown }: ByHand): Detector[] => {
  const isHidden =
    (whole: string, name: string) =>
    ({ start, end }: Span) =>
      !isShown(shown, name, whole.slice(start, end));
  const takenIn = (whole: string): Span[] => [
    ...detectors.flatMap(({ name, find }) => find(whole).filter(isHidden(whole, name))),
    ...spansOf(whole, placeholder),
  ];
  const sorts = Object.keys(handSorts) as HandSort[];
  const find = (whole: string, as: HandSort): Span[] => {
    const found = hidden.flatMap((each) => placesOfWords(whole, each.text).map((span) => ({ ...span, as: each.as })));
    if (found.length === 0) return [];
    const own: Span[] = [];
    const taken = takenIn(whole);
    // In the same order for every sort, so that each stretch falls to one of them.
    for (const each of found) {
      const left = without(each, taken).flatMap((rest) => trimmed(whole, rest));
      taken.push(...left);
      if (each.as === as) own.push(...left);
    }
    return own.toSorted((a, b) => a.start - b.start);
  };
  return sorts
    .filter((as) => hidden.some((each) => each.as === as))
    .map((as) => ({ name: as, class: 'personal', words: handSorts[as], find: (whole) => find(whole, as), hits: [], misses: [] }));
};

/** Whether the person shows this very value. */
export const isShown = (shown: readonly HandShown[], detector: string, original: string): boolean =>
  shown.some((each) => each.detector === detector && each.original === original);
