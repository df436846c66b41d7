// What was typed into the form of a rubric and is not saved yet, one value a form in `storage.local` (rule K2).
import { browser } from 'wxt/browser';

const prefix = 'unsaved-rubric/';

/** What is not saved, by the form: the id of a rubric, or `new`. Whoever reads it knows its shape. */
export const unsavedRubrics = async (): Promise<Map<string, unknown>> =>
  new Map(
    Object.entries(await browser.storage.local.get(null)).flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
    ),
  );

/** Takes the place of what was there; nothing forgets it. Text comes here without secrets (rule C6). */
export const putUnsavedRubric = async (form: string, typed: unknown): Promise<void> =>
  typed === undefined ? browser.storage.local.remove(prefix + form) : browser.storage.local.set({ [prefix + form]: typed });
