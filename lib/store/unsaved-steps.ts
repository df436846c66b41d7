// What was typed about single steps of a demonstration in review and is not saved yet: one value a record in `storage.local`, so that it
// survives whatever ends the page (rule K2).
import { browser } from 'wxt/browser';
import type { RecordId } from '#lib/judgment/judgment.ts';

/** What stands in the form of a step: its value, which is empty where it has none, and the reason. */
export interface TypedStep {
  text: string;
  reason: string;
}

/** By the key of the step (`step-keys.ts`). */
export type UnsavedSteps = Readonly<Record<string, TypedStep>>;

const keyOf = (id: RecordId): string => `unsaved-steps/${id}`;

/** What is not saved of the steps of this record. */
export const unsavedSteps = async (id: RecordId): Promise<UnsavedSteps> =>
  ((await browser.storage.local.get(keyOf(id)))[keyOf(id)] as UnsavedSteps | undefined) ?? {};

/** Takes the place of what was there; nothing is left where nothing is typed. Text comes here without secrets (rule C6). */
export const putUnsavedSteps = async (id: RecordId, steps: UnsavedSteps): Promise<void> =>
  Object.keys(steps).length === 0 ? browser.storage.local.remove(keyOf(id)) : browser.storage.local.set({ [keyOf(id)]: steps });
