// The evaluation that is under way in the case on the page: the newest that is not finished.
import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { useUnsaved } from '#components/edit/use-unsaved.ts';
import { Evaluate } from '#components/panel/evaluate.tsx';
import { isComplete } from '#lib/judgment/complete.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import type { Database, RecordRow } from '#lib/store/db.ts';
import { workFunctionOf } from '#lib/store/questions.ts';
import { openRubrics } from '#lib/store/rubrics.ts';
import { dropUnsaved, putUnsaved, unsavedEdit } from '#lib/store/unsaved.ts';

const unsaved = { read: unsavedEdit, write: putUnsaved, drop: dropUnsaved };

/** Milliseconds until the list holds what was saved. */
const settling = 100;

/** Whether a record waits to be judged by a rubric. */
export const isUnderWay = ({ state, judgment }: RecordRow): boolean =>
  (state === 'draft' || state === 'kept') && kindNamed(judgment.kind)?.isByRubric === true && !isComplete(judgment);

export interface EvaluationProps {
  db: Database;
  ask: Ask;
  record: RecordRow;
  /** Goes to where rubrics are made. */
  onRubrics: () => void;
  /** Has a sentence read out. */
  say: (sentence: string) => void;
}

export const Evaluation = ({ db, ask, record: { id, judgment }, onRubrics, say }: EvaluationProps) => {
  const keeping = useUnsaved(id, unsaved);
  // What is being saved is in the record before it is known to be saved: it must not come back as something unsaved.
  const isSaving = useRef(false);
  const offered = useLiveQuery(async () => openRubrics(db, await workFunctionOf(db)), [db]);
  if (!keeping.isRead || !offered) return null;
  const { rubric } = judgment.body;
  return (
    <Evaluate
      // Another rubric asks for other things: the form begins anew under it.
      key={`${rubric?.id} ${rubric?.version} ${judgment.body.revision}`}
      judgment={judgment}
      offered={offered}
      keeping={{
        ...keeping,
        kept: isSaving.current ? undefined : keeping.kept,
        forget: () => {
          keeping.forget();
          isSaving.current = false;
        },
      }}
      onSave={async (from, to) => {
        isSaving.current = true;
        await ask('evaluate', { id, from, to }).catch((error: Error) => {
          isSaving.current = false;
          throw error;
        });
        say('Kept on this device.');
        // The form is gone when all is judged; the judgment that came of it stands below. Where it is there still, so is the keyboard.
        setTimeout(() => {
          if (!document.querySelector('.evaluate')) document.querySelector<HTMLElement>(`[data-own="${id}"]`)?.focus();
        }, settling);
      }}
      onRubrics={onRubrics}
    />
  );
};
