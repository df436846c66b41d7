// What the person saw: the words themselves, the page, and what could not be read (rule K5).
import type { Place } from '#components/sheet/place.ts';
import { SawElement } from '#components/sheet/saw-element.tsx';
import { SawQuote } from '#components/sheet/saw-quote.tsx';
import { SawSteps } from '#components/sheet/saw-steps.tsx';
import { Changed } from '#components/words/changed.tsx';
import { VisibleRuns, VisibleText } from '#components/words/visible-text.tsx';
import { pictureWords } from '#components/words/picture-words.ts';
import { coverageWords } from '#lib/judgment/coverage-words.ts';
import { editWords, sourceWords } from '#lib/judgment/edit-words.ts';
import type { Coverage, Evidence } from '#lib/judgment/evidence.ts';
import type { Hidden } from '#lib/privacy/redact.ts';

export interface SawProps {
  evidence: readonly Evidence[];
  coverage: readonly Coverage[];
  hidden: readonly Hidden[];
  place: (path: string) => Place;
}

interface PieceProps {
  piece: Exclude<Evidence, { type: 'steps' }>;
  hidden: readonly Hidden[];
  place: Place;
}

const Piece = ({ piece, hidden, place }: PieceProps) =>
  piece.type === 'edit' ? (
    <figure className="edit-seen" {...place}>
      <figcaption className="meta">
        <VisibleText text={editWords(piece)} hidden={hidden} />. {sourceWords(piece)}
      </figcaption>
      <p className="words">
        <Changed before={piece.before} after={piece.after} hidden={hidden} Runs={VisibleRuns} />
      </p>
    </figure>
  ) : piece.type === 'element' ? (
    <SawElement piece={piece} hidden={hidden} place={place} />
  ) : piece.type === 'quote' ? (
    <SawQuote piece={piece} hidden={hidden} place={place} />
  ) : piece.type === 'screenshot' ? (
    <p className="picture-seen" {...place}>
      {pictureWords(piece)}
    </p>
  ) : (
    <p className="page-seen" {...place}>
      <VisibleText text={piece.title} hidden={hidden} />
      {piece.address && (
        <span className="exact">
          <VisibleText text={piece.address} hidden={hidden} isProse={false} />
        </span>
      )}
    </p>
  );

/** Evidence as the sheet shows it. Addresses are text, never links: nothing on the sheet can be followed by mistake. */
export const Saw = ({ evidence, coverage, hidden, place }: SawProps) =>
  evidence.length + coverage.length === 0 ? null : (
    <section className="saw" aria-labelledby="saw-heading">
      <h3 id="saw-heading">What you saw</h3>
      {evidence.map((piece, index) =>
        piece.type === 'steps' ? (
          <SawSteps key={index} piece={piece} hidden={hidden} place={place} path={`body/evidence/${index}`} />
        ) : (
          <Piece key={index} piece={piece} hidden={hidden} place={place(`body/evidence/${index}`)} />
        ),
      )}
      {coverage.map((note, index) => (
        <p key={note.code} className="not-seen" {...place(`body/coverage/${index}`)}>
          {coverageWords(note)}
        </p>
      ))}
    </section>
  );
