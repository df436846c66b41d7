// Rubrics: what is kept of them on this device, and the form that makes and changes them.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { useKeys } from '#components/dashboard/use-keys.ts';
import { Opening } from '#components/page/opening.tsx';
import { Rubrics } from '#components/rubrics/rubrics.tsx';
import { beginRubric, rubricIn } from '#components/rubrics/typed.ts';
import { useUnsavedForm } from '#entrypoints/dashboard/use-unsaved-form.ts';
import { clean } from '#lib/judgment/clean.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import type { Database } from '#lib/store/db.ts';
import { dependents, newestRubrics, type RubricRow } from '#lib/store/rubrics.ts';

export interface RubricsPlaceProps {
  db: Database;
  ask: Ask;
  hasLetters: boolean;
  /** Has a sentence read out. */
  say: (sentence: string) => void;
}

export const RubricsPlace = ({ db, ask, hasLetters, say }: RubricsPlaceProps) => {
  const read = useLiveQuery(async () => ({ rubrics: await newestRubrics(db), under: await dependents(db) }), [db]);
  const { isReady, form, open, type, leave, done } = useUnsavedForm('rubric', beginRubric);
  const [problem, setProblem] = useState<string>();
  const focusList = (): void => setTimeout(() => document.getElementById('main')?.focus()) as unknown as void;
  const openForm = (rubric?: RubricRow): void => {
    setProblem(undefined);
    open(rubric);
  };
  const save = async (): Promise<void> => {
    if (!form) return;
    const rubric = mapStrings(rubricIn(form.typed), clean);
    const { version } = await ask('keepRubric', { ...(form.thing ? { id: form.thing.id } : {}), rubric });
    await done();
    const left = form.thing ? (read?.under.get(form.thing.id) ?? []).filter((each) => each.version < version).length : 0;
    say(
      version === 1
        ? 'Saved. Evaluations are offered it from now on.'
        : `Saved as version ${version}. ${left === 1 ? '1 judgment stays' : `${left} judgments stay`} under earlier versions.`,
    );
    focusList();
  };
  useKeys({ n: () => openForm() }, hasLetters && isReady && !form);
  if (!read || !isReady) return <Opening />;
  const { rubrics, under } = read;
  return (
    <Rubrics
      list={{
        rubrics,
        dependents: under,
        onChange: openForm,
        onRetire: ({ id }, isRetired) =>
          void ask('retireRubric', { id, isRetired }).then(
            () => say(isRetired ? 'It is offered no more.' : 'It is offered again.'),
            (error: Error) => say(error.message),
          ),
      }}
      form={
        form && {
          key: form.thing?.id ?? 'new',
          typed: form.typed,
          nextVersion: form.thing && form.thing.version + 1,
          dependents: form.thing ? (under.get(form.thing.id) ?? []) : [],
          problem,
          onType: type,
          onSave: () => void save().catch((error: Error) => setProblem(error.message)),
          onLeave: () => {
            leave();
            focusList();
          },
        }
      }
      onNew={() => openForm()}
    />
  );
};
