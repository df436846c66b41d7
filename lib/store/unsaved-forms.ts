// What was typed into forms of the dashboard and is not saved yet, one value a form in `storage.local` (rule K2).
import { browser } from 'wxt/browser';

/** What such forms make or change; of `steps` the form is that of one record, with all of its steps. */
export type Made = 'rubric' | 'question' | 'policy' | 'steps';

const prefixOf = (made: Made): string => `unsaved-${made}/`;

/** What is not saved, by the form: the id of what it changes, or `new`. Whoever reads it knows its shape. */
export const unsavedForms = async (made: Made): Promise<Map<string, unknown>> =>
  new Map(
    Object.entries(await browser.storage.local.get(null)).flatMap(([key, value]) =>
      key.startsWith(prefixOf(made)) ? [[key.slice(prefixOf(made).length), value]] : [],
    ),
  );

/** What is not saved of one form, or nothing. */
export const unsavedForm = async (made: Made, form: string): Promise<unknown> => {
  const key = prefixOf(made) + form;
  return (await browser.storage.local.get(key))[key];
};

/** Takes the place of what was there; nothing forgets it. Text comes here without secrets (rule C6). */
export const putUnsavedForm = async (made: Made, form: string, typed: unknown): Promise<void> => {
  const key = prefixOf(made) + form;
  await (typed === undefined ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: typed }));
};
