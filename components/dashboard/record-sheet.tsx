// The sheet on the desk with both its sides, the edit form in its place, and below it what stays here.
import { EditForm } from '#components/edit/edit-form.tsx';
import { useUnsaved, type UnsavedMeans } from '#components/edit/use-unsaved.ts';
import { usePointed } from '#components/sheet/place.ts';
import { ChangedSince } from '#components/sheet/changed-since.tsx';
import { ExactText } from '#components/sheet/exact-text.tsx';
import { Sheet } from '#components/sheet/sheet.tsx';
import { StaysHere } from '#components/sheet/stays-here.tsx';
import { RedactingContext, type Redacting } from '#components/words/redacting.ts';
import type { ListedWordsProps } from '#components/sheet/listed-words.tsx';
import { StepReview } from '#components/steps/step-review.tsx';
import type { UnsavedStepsMeans } from '#components/steps/use-unsaved-steps.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import type { Shown } from '#components/dashboard/use-preview.ts';
import type { Edited } from '#lib/judgment/draft.ts';
import { pictureOf } from '#lib/judgment/picture.ts';
import { may, type State } from '#lib/judgment/life.ts';
import type { Step } from '#lib/judgment/steps-evidence.ts';
import { stepsAmong } from '#lib/judgment/steps/step-words.ts';
import type { RecordDetail } from '#lib/store/queries.ts';

/** front: in words · back: the exact text · edit: the form. */
export type Side = 'front' | 'back' | 'edit';

export interface RecordSheetProps {
  detail: RecordDetail;
  shown: Shown | undefined;
  problem: string | undefined;
  side: Side;
  onTurn: (side: Side) => void;
  onSave: (from: Edited, to: Edited) => Promise<void>;
  unsaved: UnsavedMeans;
  unsavedSteps: UnsavedStepsMeans;
  /** Removes the picture of a record that was not agreed to. */
  onRemovePicture: () => void;
  /** There is room for both sides: they lie beside each other, and none is turned. */
  isWide: boolean;
  /** Hiding by hand; nothing where the text was agreed to. */
  redacting: Redacting | undefined;
  onHide: () => void;
  listed: ListedWordsProps | undefined;
  /** Whose text this is, in words; only where several organisations were joined. */
  goesTo?: string | undefined;
  /** Puts steps in place of those that were shown at that revision. */
  onRevise: (steps: Step[], revision: number) => Promise<void>;
}

const newRecordWarning =
  'You agreed to this text, so it never changes. Saving takes it back and makes a new judgment, which needs your agreement again.';

const isEditable = (state: State): boolean => state !== 'withdrawn' && state !== 'erased';

/** One record on the desk. */
export const RecordSheet = ({
  detail,
  shown,
  problem,
  side,
  onTurn,
  onSave,
  unsaved,
  unsavedSteps,
  onRemovePicture,
  isWide,
  redacting,
  onHide,
  listed,
  goesTo,
  onRevise,
}: RecordSheetProps) => {
  const { record, companion, attachments = [] } = detail;
  const keeping = useUnsaved(record.id, unsaved);
  const { path, handlers } = usePointed();
  const piece = stepsAmong(record.judgment.body.evidence);
  const evidence = shown && pictureOf(shown.payload);
  const isBeside = isWide && side !== 'edit' && shown !== undefined;
  return (
    <div className={`desk-middle${isBeside ? ' has-both' : ''}`}>
      <article
        className="sheet"
        aria-label="The sheet: what would leave"
        data-record={record.id}
        data-side={side}
        {...(isBeside ? handlers : {})}
      >
        {side === 'edit' && keeping.isRead ? (
          <EditForm
            key={record.id}
            judgment={record.judgment}
            warning={may(record.state, 'revise') ? undefined : newRecordWarning}
            onSave={onSave}
            onLeave={() => onTurn('front')}
            keeping={keeping}
          />
        ) : shown && side !== 'edit' ? (
          <>
            {goesTo && <p className="sheet-to">{goesTo}</p>}
            {keeping.kept && isEditable(record.state) && (
              <p className="refusal">You changed this and did not save it. Edit shows your changes.</p>
            )}
            {side === 'front' || isBeside ? (
              <RedactingContext value={redacting}>
                <Sheet payload={shown.payload} hidden={shown.preview.hidden} isBeside={isBeside} />
              </RedactingContext>
            ) : (
              <ExactText text={shown.preview.text} bytes={shown.bytes} hash={shown.preview.hash} />
            )}
            <div className="sheet-turn">
              {redacting && (side === 'front' || isBeside) && (
                <KeyedButton keyName="h" onPress={onHide}>
                  Hide words
                </KeyedButton>
              )}
              {!isBeside && (
                <KeyedButton keyName="b" onPress={() => onTurn(side === 'front' ? 'back' : 'front')}>
                  {side === 'front' ? 'Exact text' : 'In words'}
                </KeyedButton>
              )}
            </div>
          </>
        ) : problem ? (
          <>
            <h2 className="visually-hidden">This judgment cannot be shown</h2>
            <Problem sentence={problem} />
          </>
        ) : (
          <>
            <h2 className="visually-hidden">Reading this judgment</h2>
            <div className="skeleton" aria-hidden="true">
              <span />
              <span />
              <span />
            </div>
          </>
        )}
      </article>
      {isBeside && (
        <section className="sheet" aria-label="The sheet: its exact text">
          <ExactText text={shown.preview.text} bytes={shown.bytes} hash={shown.preview.hash} isBeside lit={path} />
        </section>
      )}
      {side !== 'edit' && piece && may(record.state, 'revise') && (
        <StepReview
          key={record.id}
          id={record.id}
          unsaved={unsavedSteps}
          steps={detail.steps ?? []}
          isAttached={piece.attached !== undefined}
          onRevise={async (next) => onRevise(next, record.judgment.body.revision)}
        />
      )}
      {side !== 'edit' && shown && detail.before !== undefined && <ChangedSince before={detail.before} payload={shown.payload} />}
      {side !== 'edit' && shown && (
        <RedactingContext value={redacting}>
          <StaysHere
            companion={companion}
            hidden={shown.preview.hidden}
            listed={listed}
            picture={
              evidence && {
                evidence,
                bytes: attachments.find(({ sha256 }) => sha256 === evidence.sha256)?.bytes,
                onRemove: may(record.state, 'revise') ? onRemovePicture : undefined,
              }
            }
          />
        </RedactingContext>
      )}
    </div>
  );
};
