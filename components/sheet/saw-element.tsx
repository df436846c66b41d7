// A control that the person pointed at, as the sheet shows it: what it said, what it is, and all texts that it stood among.
import type { Place } from '#components/sheet/place.ts';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import { elementWords } from '#lib/judgment/element-words.ts';
import type { Hidden } from '#lib/privacy/redact.ts';

export interface SawElementProps {
  piece: ElementEvidence;
  hidden: readonly Hidden[];
  place: Place;
}

/** The texts around, from the widest to the nearest; each once, and none that the element says itself. */
const aroundOf = ({ name, text, neighbours }: ElementEvidence): string[] => {
  const { headings, column, row, above, before, after, below } = neighbours;
  const texts = [...headings, column, row, above, before, ...(text === name ? [] : [text]), after, below];
  return [...new Set(texts.filter((each) => each !== ''))];
};

export const SawElement = ({ piece, hidden, place }: SawElementProps) => {
  const { name, value } = piece;
  const { words, caption } = elementWords(piece);
  const around = aroundOf(piece);
  return (
    <div className="element-seen" {...place}>
      <p className="quote">
        {name && <VisibleText text={name} hidden={hidden} />}
        {name && value && ': '}
        {value && <VisibleText text={value} hidden={hidden} />}
        {!name && !value && <VisibleText text={words} hidden={hidden} />}
      </p>
      <p className="caption">{caption}</p>
      {around.length > 0 && (
        <p className="caption">
          Among:{' '}
          {around.map((text, index) => (
            <span key={text}>
              {index > 0 && ' · '}
              <VisibleText text={text} hidden={hidden} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
};
