// A form that makes something or changes it, with what was typed in it before; each key is kept at once (rule K2).
import { useEffect, useState } from 'react';
import { scrubForm } from '#lib/privacy/scrub-form.ts';
import { putUnsavedForm, unsavedForms, type Made } from '#lib/store/unsaved-forms.ts';

/** What is open: a thing as it was when its form was opened, or a new one. */
export interface OpenForm<Thing, Typed> {
  thing: Thing | undefined;
  typed: Typed;
}

const nameOf = (thing: { id: string } | undefined): string => thing?.id ?? 'new';

/** `begin` says what the form opens with, for a thing or a new one, given what was typed in it before. */
export const useUnsavedForm = <Thing extends { id: string }, Typed>(
  made: Made,
  begin: (thing: Thing | undefined, kept: unknown) => Typed,
) => {
  const [form, setForm] = useState<OpenForm<Thing, Typed>>();
  // Read before a form can be opened: keys that are typed at once after that go into what was there.
  const [kept, setKept] = useState<Map<string, unknown>>();
  useEffect(() => void unsavedForms(made).then(setKept, () => setKept(new Map())), [made]);
  const keep = (name: string, typed: Typed | undefined): Promise<void> => {
    if (typed) kept?.set(name, typed);
    else kept?.delete(name);
    return putUnsavedForm(made, name, typed);
  };
  return {
    isReady: kept !== undefined,
    form,
    open: (thing?: Thing): void => setForm({ thing, typed: begin(thing, kept?.get(nameOf(thing))) }),
    type: (typed: Typed): void => {
      if (!form) return;
      setForm({ ...form, typed });
      // The text is still in the form where it cannot be written.
      void keep(nameOf(form.thing), scrubForm(typed, form.typed)).catch(() => {});
    },
    /** Closes it; what was typed stays for the next time. */
    leave: (): void => setForm(undefined),
    /** Closes it, and forgets what was typed. */
    done: async (): Promise<void> => {
      await keep(nameOf(form?.thing), undefined);
      setForm(undefined);
    },
  };
};
