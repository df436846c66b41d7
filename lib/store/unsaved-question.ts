// What was typed into the form of a standing question and is not saved yet, one value a form in `storage.local` (rule K2).
import { browser } from 'wxt/browser';

/** The form by its fields. */
export type UnsavedQuestion = Readonly<Record<string, string>>;

/** `form` is the id of a question, or `new`. */
const keyOf = (form: string): string => `unsaved-question/${form}`;

/** What is not saved of that form, or nothing. */
export const unsavedQuestion = async (form: string): Promise<UnsavedQuestion | undefined> =>
  (await browser.storage.local.get(keyOf(form)))[keyOf(form)] as UnsavedQuestion | undefined;

/** Takes the place of what was there; nothing forgets it. Text comes here without secrets (rule C6). */
export const putUnsavedQuestion = async (form: string, typed: UnsavedQuestion | undefined): Promise<void> =>
  typed ? browser.storage.local.set({ [keyOf(form)]: typed }) : browser.storage.local.remove(keyOf(form));
