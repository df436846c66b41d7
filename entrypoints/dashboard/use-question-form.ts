// The form of a standing question that is open, with what was typed in it before; each key is kept at once (rule K2).
import { useEffect, useState } from 'react';
import { blank, typedOf, type Typed } from '#components/questions/typed.ts';
import { clean } from '#lib/judgment/clean.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { scrub, scrubWhileTyping } from '#lib/privacy/scrub.ts';
import { caretAfter } from '#lib/privacy/unfinished.ts';
import type { QuestionRow } from '#lib/store/questions.ts';
import { putUnsavedQuestion, unsavedQuestions, type UnsavedQuestion } from '#lib/store/unsaved-question.ts';

/** What is open: a question as it was when its form was opened, or a new one. */
export interface OpenForm {
  question: QuestionRow | undefined;
  typed: Typed;
}

const nameOf = (question: QuestionRow | undefined): string => question?.id ?? 'new';

/** As it may be stored: in the field that is being typed in, a word that could become a secret is held back (rule C6). */
const safe = (typed: Typed, before: Typed): Typed => {
  const names = Object.keys(typed) as (keyof Typed)[];
  const cleaned = mapStrings(typed, clean);
  return Object.fromEntries(
    names.map((name) => [
      name,
      typed[name] === before[name]
        ? scrub(cleaned[name])
        : scrubWhileTyping(cleaned[name], caretAfter(before[name], cleaned[name])),
    ]),
  ) as unknown as Typed;
};

export const useQuestionForm = () => {
  const [form, setForm] = useState<OpenForm>();
  // Read before a form can be opened: keys that are typed at once after that go into what was there.
  const [kept, setKept] = useState<Map<string, UnsavedQuestion>>();
  useEffect(() => void unsavedQuestions().then(setKept, () => setKept(new Map())), []);
  const keep = (name: string, typed: UnsavedQuestion | undefined): Promise<void> => {
    if (typed) kept?.set(name, typed);
    else kept?.delete(name);
    return putUnsavedQuestion(name, typed);
  };
  return {
    isReady: kept !== undefined,
    form,
    open: (question?: QuestionRow): void =>
      setForm({ question, typed: { ...blank, ...(question ? typedOf(question) : {}), ...kept?.get(nameOf(question)) } }),
    type: (typed: Typed): void => {
      if (!form) return;
      setForm({ ...form, typed });
      // The text is still in the form where it cannot be written.
      void keep(nameOf(form.question), { ...safe(typed, form.typed) }).catch(() => {});
    },
    /** Closes it; what was typed stays for the next time. */
    leave: (): void => setForm(undefined),
    /** Closes it, and forgets what was typed. */
    done: async (): Promise<void> => {
      await keep(nameOf(form?.question), undefined);
      setForm(undefined);
    },
  };
};
