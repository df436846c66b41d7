// Standing questions: what is kept of them on this device, and the form that makes and changes them.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { useKeys } from '#components/dashboard/use-keys.ts';
import { Opening } from '#components/page/opening.tsx';
import { Questions } from '#components/questions/questions.tsx';
import { beginQuestion, questionIn } from '#components/questions/typed.ts';
import { useUnsavedForm } from '#entrypoints/dashboard/use-unsaved-form.ts';
import { clean } from '#lib/judgment/clean.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import type { Database } from '#lib/store/db.ts';
import { beforehandOf } from '#lib/store/beforehand.ts';
import type { QuestionRow } from '#lib/store/questions.ts';
import { answeredCounts, newestQuestions, toolsKnown, workFunctionOf } from '#lib/store/questions.ts';

export interface QuestionsPlaceProps {
  db: Database;
  ask: Ask;
  hasLetters: boolean;
  /** Has a sentence read out. */
  say: (sentence: string) => void;
}

export const QuestionsPlace = ({ db, ask, hasLetters, say }: QuestionsPlaceProps) => {
  const read = useLiveQuery(
    async () => ({
      questions: await newestQuestions(db),
      workFunction: await workFunctionOf(db),
      answered: await answeredCounts(db),
      tools: await toolsKnown(db),
      beforehand: await beforehandOf(db),
    }),
    [db],
  );
  const { isReady, form, open, type, leave, done } = useUnsavedForm('question', beginQuestion);
  const [problem, setProblem] = useState<string>();
  const tell = (error: Error): void => setProblem(error.message);
  const focusList = (): void => setTimeout(() => document.getElementById('main')?.focus()) as unknown as void;
  const openForm = (question?: QuestionRow): void => {
    setProblem(undefined);
    open(question);
  };
  const save = async (): Promise<void> => {
    if (!form) return;
    const question = mapStrings(questionIn(form.typed), clean);
    const { version } = await ask('keepQuestion', { ...(form.thing ? { id: form.thing.id } : {}), question });
    await done();
    say(version === 1 ? 'Saved. The card asks it from now on.' : `Saved as version ${version}.`);
    focusList();
  };
  useKeys({ n: () => openForm() }, hasLetters && isReady && !form);
  if (!read || !isReady) return <Opening />;
  const { questions, workFunction, answered, tools, beforehand } = read;
  return (
    <Questions
      list={{
        questions,
        answered,
        onChange: openForm,
        onRetire: ({ id }, isRetired) =>
          void ask('retireQuestion', { id, isRetired }).then(
            () => say(isRetired ? 'It is asked no more.' : 'It is asked again.'),
            (error: Error) => say(error.message),
          ),
      }}
      form={
        form && {
          key: form.thing?.id ?? 'new',
          typed: form.typed,
          nextVersion: form.thing && form.thing.version + 1,
          tools,
          problem,
          onType: type,
          onSave: () => void save().catch(tell),
          onLeave: () => {
            leave();
            focusList();
          },
        }
      }
      work={{
        workFunction,
        onSet: (next) =>
          void ask('setWorkFunction', { workFunction: clean(next) }).then(
            () => say('Saved.'),
            (error: Error) => say(error.message),
          ),
      }}
      filledIn={{
        workFunction,
        all: beforehand,
        onSet: (next) =>
          void ask('setBeforehand', mapStrings(next, clean)).then(
            () => say(next.value ? 'Saved. The card starts with it.' : 'Nothing is filled in there any more.'),
            (error: Error) => say(error.message),
          ),
      }}
      onNew={() => openForm()}
    />
  );
};
