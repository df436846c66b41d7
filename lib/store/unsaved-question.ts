// What was typed into the form of a standing question and is not saved yet, one value a form in `storage.local` (rule K2).
import { browser } from 'wxt/browser';

/** A form by its fields. */
export type UnsavedQuestion = Readonly<Record<string, string>>;

const prefix = 'unsaved-question/';

/** What is not saved, by the form: the id of a question, or `new`. */
export const unsavedQuestions = async (): Promise<Map<string, UnsavedQuestion>> =>
  new Map(
    Object.entries(await browser.storage.local.get(null)).flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value as UnsavedQuestion]] : [],
    ),
  );

/** Takes the place of what was there; nothing forgets it. Text comes here without secrets (rule C6). */
export const putUnsavedQuestion = async (form: string, typed: UnsavedQuestion | undefined): Promise<void> =>
  typed ? browser.storage.local.set({ [prefix + form]: typed }) : browser.storage.local.remove(prefix + form);
