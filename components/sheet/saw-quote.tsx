// Words that the person selected, as the sheet shows them: with what stood around, the headings above and how the row begins.
import type { Place } from '#components/sheet/place.ts';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import type { Hidden } from '#lib/privacy/redact.ts';

export interface SawQuoteProps {
  piece: QuoteEvidence;
  hidden: readonly Hidden[];
  place: Place;
}

/** Characters from which on words around are taken for cut out of more; 64 are taken where there are as many, and masks shorten them. */
const excerpt = 40;

/** How words around look that stand before or after others: whether they go on beyond what was taken, and are to keep a distance. */
const aroundClass = (first: string, second: string, cut: 'is-cut-before' | 'is-cut-after'): string => {
  const around = cut === 'is-cut-before' ? first : second;
  const isCut = around.length >= excerpt;
  const isClose = !/\s$/.test(first) && !/^\s/.test(second);
  return `around${isCut ? ` ${cut}` : ''}${isClose ? ' is-close' : ''}`;
};

export const SawQuote = ({ piece, hidden, place }: SawQuoteProps) => {
  const { exact, prefix, suffix, structure } = piece;
  // From the widest to the nearest, as a person reads them.
  const headings = (structure?.headings ?? []).filter((text) => text !== '').toReversed();
  return (
    <div className="quote-seen" {...place}>
      <blockquote className="quote">
        {prefix && (
          <span className={aroundClass(prefix, exact, 'is-cut-before')}>
            <VisibleText text={prefix} hidden={hidden} />
          </span>
        )}
        <VisibleText text={exact} hidden={hidden} />
        {suffix && (
          <span className={aroundClass(exact, suffix, 'is-cut-after')}>
            <VisibleText text={suffix} hidden={hidden} />
          </span>
        )}
      </blockquote>
      {headings.length > 0 && (
        <p className="caption">
          Under:{' '}
          {headings.map((text, index) => (
            <span key={index}>
              {index > 0 && ' · '}
              <VisibleText text={text} hidden={hidden} />
            </span>
          ))}
        </p>
      )}
      {structure?.row && (
        <p className="caption">
          In the row or entry: <VisibleText text={structure.row} hidden={hidden} />
        </p>
      )}
    </div>
  );
};
