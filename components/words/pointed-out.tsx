// Text of the sheet in which names, addresses and words of the person's list are pointed out: suggestions, which one key hides.
import { useContext, useMemo, type ReactNode } from 'react';
import { RedactingContext, type Redacting } from '#components/words/redacting.ts';
import { Tip } from '#components/words/tip.tsx';
import { detectorWords } from '#components/words/mask-chip.tsx';
import type { HandHidden } from '#lib/privacy/by-hand.ts';
import { placesOfWords } from '#lib/privacy/whole-words.ts';

/** One stretch of a text; with `words` it is pointed out. */
interface Part {
  text: string;
  words?: HandHidden & { isShown: boolean };
}

const sentences: Readonly<Record<HandHidden['as'], string>> = {
  name: 'Looks like a name.',
  address: 'Looks like an address.',
  term: 'Stands in your list.',
  hidden: '',
};

const partsOf = (text: string, { hints, shown }: Redacting): Part[] => {
  const wanted = [
    ...shown.map(({ original, detector }) => ({ text: original, as: 'hidden' as const, isShown: true, detector })),
    ...hints.map((hint) => ({ ...hint, isShown: false, detector: '' })),
  ];
  const found = wanted
    .flatMap((words) => placesOfWords(text, words.text).map((span) => ({ ...span, words })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end, words } of found) {
    if (start < from) continue;
    if (start > from) parts.push({ text: text.slice(from, start) });
    parts.push({ text: text.slice(start, end), words });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
};

export interface PointedOutProps {
  text: string;
  /** Draws a stretch. */
  draw: (text: string, key: number) => ReactNode;
}

/** The text as `draw` draws it, with what is pointed out in it as marks of its own. */
export const PointedOut = ({ text, draw }: PointedOutProps) => {
  const redacting = useContext(RedactingContext);
  const parts = useMemo(() => (redacting ? partsOf(text, redacting) : [{ text }]), [text, redacting]);
  return parts.map(({ text: part, words }: Part, place) => {
    if (!words || !redacting) return draw(part, place);
    const { text: whole, as, isShown } = words;
    const recognised = redacting.shown.find(({ original }) => original === whole)?.detector;
    return (
      <Tip
        key={place}
        className="hint"
        data={{ 'data-hint': whole, 'data-as': as }}
        onPress={() => redacting.onHide([{ text: whole, as }])}
        tip={
          <>
            {isShown && recognised ? `${detectorWords(recognised)}, which you show.` : sentences[as]}{' '}
            <span className="meta">
              <kbd>h</kbd> hides it in all of this judgment
            </span>
          </>
        }
      >
        {draw(part, place)}
      </Tip>
    );
  });
};
