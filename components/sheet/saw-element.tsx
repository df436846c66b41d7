// A control that the person pointed at, as the sheet shows it: what it said, what it is, and the entry that it stands in.
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

export const SawElement = ({ piece, hidden, place }: SawElementProps) => {
  const { name, value, neighbours } = piece;
  const { words, caption } = elementWords(piece);
  return (
    <div className="element-seen" {...place}>
      <p className="quote">
        {name && <VisibleText text={name} hidden={hidden} />}
        {name && value && ': '}
        {value && <VisibleText text={value} hidden={hidden} />}
        {!name && !value && <VisibleText text={words} hidden={hidden} />}
      </p>
      <p className="caption">
        {caption}
        {neighbours.row && (
          <>
            , beside “<VisibleText text={neighbours.row} hidden={hidden} />”
          </>
        )}
      </p>
    </div>
  );
};
