// Keeps what is typed about steps until it is saved, whatever ends the page (rule K2). Each key is kept at once.
import { useEffect, useState } from 'react';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { scrubForm } from '#lib/privacy/scrub-form.ts';

/** What stands in the form of a step: its value, which is empty where it has none, and the reason. */
export interface TypedStep {
  text: string;
  reason: string;
}

/** By the key of the step (`step-keys.ts`). */
export type UnsavedSteps = Readonly<Record<string, TypedStep>>;

/** Where it is kept; nothing where nothing is typed. */
export interface UnsavedStepsMeans {
  read: (id: RecordId) => Promise<unknown>;
  write: (id: RecordId, steps: UnsavedSteps | undefined) => Promise<void>;
}

export interface StepsKeeping {
  /** Nothing until it is known what is not saved. */
  kept: UnsavedSteps | undefined;
  /** What stands in the form of the step with this key now, and a key before; nothing once that is what the step says. */
  note: (key: string, typed: TypedStep | undefined, before?: TypedStep) => void;
}

/** What is not saved of the steps of one record, whose component is made anew for another. */
export const useUnsavedSteps = (id: RecordId, { read, write }: UnsavedStepsMeans): StepsKeeping => {
  const [kept, setKept] = useState<UnsavedSteps>();
  useEffect(() => {
    let isThere = true;
    const found = (steps: unknown): void => {
      if (isThere) setKept((steps as UnsavedSteps | undefined) ?? {});
    };
    read(id).then(found, () => found(undefined));
    return () => {
      isThere = false;
    };
  }, [id, read]);
  return {
    kept,
    note: (key, typed, before = typed) => {
      const { [key]: known, ...others } = kept ?? {};
      if (!typed && !known) return;
      const next = typed ? { ...others, [key]: scrubForm(typed, before!) } : others;
      setKept(next);
      // The text is still in the form where it cannot be written.
      void write(id, Object.keys(next).length > 0 ? next : undefined).catch(() => {});
    },
  };
};
