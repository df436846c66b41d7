// The form of a rubric that is open, with what was typed in it before; each key is kept at once (rule K2).
import { useEffect, useState } from 'react';
import { blankCriterion, blankRubric, typedOf, type TypedRubric } from '#components/rubrics/typed.ts';
import { clean } from '#lib/judgment/clean.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { scrub, scrubWhileTyping } from '#lib/privacy/scrub.ts';
import type { RubricRow } from '#lib/store/rubrics.ts';
import { putUnsavedRubric, unsavedRubrics } from '#lib/store/unsaved-rubric.ts';

/** What is open: a rubric as it was when its form was opened, or a new one. */
export interface OpenRubric {
  rubric: RubricRow | undefined;
  typed: TypedRubric;
}

const nameOf = (rubric: RubricRow | undefined): string => rubric?.id ?? 'new';

/** Every text of the form, in an order that is the same for two forms with as many criteria. */
const textsOf = (typed: TypedRubric): Set<string> => {
  const texts = new Set<string>();
  mapStrings(typed, (text) => (texts.add(text), text));
  return texts;
};

/** As it may be stored: of a text that was not there a key ago, an ending that could become a secret is held back (rule C6). */
const safe = (typed: TypedRubric, before: TypedRubric): TypedRubric => {
  const finished = textsOf(mapStrings(before, clean));
  return mapStrings(mapStrings(typed, clean), (text) => (finished.has(text) ? scrub(text) : scrubWhileTyping(text)));
};

/** What was stored by an earlier version of this form is filled up to what it knows now. */
const restored = (kept: unknown): TypedRubric | undefined => {
  const typed = kept as Partial<TypedRubric> | undefined;
  if (!typed || !Array.isArray(typed.criteria) || typed.criteria.length === 0) return undefined;
  return { ...blankRubric, ...typed, criteria: typed.criteria.map((each) => ({ ...blankCriterion, ...each })) };
};

export const useRubricForm = () => {
  const [form, setForm] = useState<OpenRubric>();
  // Read before a form can be opened: keys that are typed at once after that go into what was there.
  const [kept, setKept] = useState<Map<string, unknown>>();
  useEffect(() => void unsavedRubrics().then(setKept, () => setKept(new Map())), []);
  const keep = (name: string, typed: TypedRubric | undefined): Promise<void> => {
    if (typed) kept?.set(name, typed);
    else kept?.delete(name);
    return putUnsavedRubric(name, typed);
  };
  return {
    isReady: kept !== undefined,
    form,
    open: (rubric?: RubricRow): void =>
      setForm({ rubric, typed: restored(kept?.get(nameOf(rubric))) ?? (rubric ? typedOf(rubric) : blankRubric) }),
    type: (typed: TypedRubric): void => {
      if (!form) return;
      setForm({ ...form, typed });
      // The text is still in the form where it cannot be written.
      void keep(nameOf(form.rubric), safe(typed, form.typed)).catch(() => {});
    },
    /** Closes it; what was typed stays for the next time. */
    leave: (): void => setForm(undefined),
    /** Closes it, and forgets what was typed. */
    done: async (): Promise<void> => {
      await keep(nameOf(form?.rubric), undefined);
      setForm(undefined);
    },
  };
};
