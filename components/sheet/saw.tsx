// What the person saw: the words themselves, the page, and what could not be read (rule K5).
import { VisibleText } from '#components/words/visible-text.tsx';
import { coverageWords, type Coverage, type Evidence } from '#lib/judgment/evidence.ts';
import type { Hidden } from '#lib/privacy/redact.ts';

export interface SawProps {
  evidence: readonly Evidence[];
  coverage: readonly Coverage[];
  hidden: readonly Hidden[];
}

const Piece = ({ piece, hidden }: { piece: Evidence; hidden: readonly Hidden[] }) =>
  piece.type === 'quote' ? (
    <blockquote className="quote">
      {piece.prefix && <span className="around">{<VisibleText text={piece.prefix} hidden={hidden} />}</span>}
      <VisibleText text={piece.exact} hidden={hidden} />
      {piece.suffix && <span className="around">{<VisibleText text={piece.suffix} hidden={hidden} />}</span>}
    </blockquote>
  ) : (
    <p className="page-seen">
      <VisibleText text={piece.title} hidden={hidden} />
      {piece.address && (
        <span className="exact">
          <VisibleText text={piece.address} hidden={hidden} isProse={false} />
        </span>
      )}
    </p>
  );

/** Evidence as the sheet shows it. Addresses are text, never links: nothing on the sheet can be followed by mistake. */
export const Saw = ({ evidence, coverage, hidden }: SawProps) =>
  evidence.length + coverage.length === 0 ? null : (
    <section className="saw" aria-labelledby="saw-heading">
      <h3 id="saw-heading">What you saw</h3>
      {evidence.map((piece, index) => (
        <Piece key={index} piece={piece} hidden={hidden} />
      ))}
      {coverage.map((note) => (
        <p key={note.code} className="not-seen">
          {coverageWords(note)}
        </p>
      ))}
    </section>
  );
