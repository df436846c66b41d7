// Two texts as one, word by word: what was removed is struck through, what was added is underlined, and both are said in words for those
// who hear it. Never by colour alone.
import type { ComponentType } from 'react';
import { PlainRuns } from '#components/words/plain-runs.tsx';
import { wordDiff, type Part } from '#lib/judgment/word-diff.ts';
import type { Hidden } from '#lib/privacy/redact.ts';

export interface ChangedProps {
  before: string;
  after: string;
  hidden?: readonly Hidden[];
  /** Draws a stretch of either text; by itself it names invisible characters and no more. */
  Runs?: ComponentType<{ text: string; hidden?: readonly Hidden[] }>;
  /** Leaves out most of what stayed. */
  isShort?: boolean;
}

/** Characters of what stayed that are shown beside a change. */
const beside = 32;

/** The end and the beginning of a stretch that stayed; whole where little would be gained. */
const shortened = (text: string, isFirst: boolean, isLast: boolean): string => {
  const [start, end] = [isFirst ? '' : text.slice(0, beside), isLast ? '' : text.slice(-beside)];
  return text.length <= start.length + end.length + 12 ? text : `${start}…${end}`.toWellFormed();
};

const said = { removed: 'removed: ', added: 'added: ' };

/** Both texts in one run of prose, in the direction in which they are written. */
export const Changed = ({ before, after, hidden = [], Runs = PlainRuns, isShort = false }: ChangedProps) => {
  const parts = wordDiff(before, after);
  const shown = (part: Part, place: number) =>
    isShort && part.what === 'same' ? shortened(part.text, place === 0, place === parts.length - 1) : part.text;
  return (
    <bdi className="prose changed" dir="auto">
      {parts.map((part, place) => {
        const words = <Runs text={shown(part, place)} hidden={hidden} />;
        if (part.what === 'same') return <span key={place}>{words}</span>;
        const Mark = part.what === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={place}>
            <span className="heard">{said[part.what]}</span>
            {words}
            <span className="heard">, </span>
          </Mark>
        );
      })}
    </bdi>
  );
};
