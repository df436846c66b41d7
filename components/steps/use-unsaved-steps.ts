// Keeps what is typed about steps until it is saved or left, whatever ends the page (rule K2). Each key is kept at once.
import { useEffect, useState } from 'react';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { scrubForm } from '#lib/privacy/scrub-form.ts';
import type { TypedStep, UnsavedSteps } from '#lib/store/unsaved-steps.ts';

/** Where it is kept. */
export interface UnsavedStepsMeans {
  read: (id: RecordId) => Promise<UnsavedSteps>;
  write: (id: RecordId, steps: UnsavedSteps) => Promise<void>;
}

export interface StepsKeeping {
  /** Nothing until it is known what is not saved. */
  kept: UnsavedSteps | undefined;
  /** What stands in the form of the step with this key now; nothing once it is saved or dropped. */
  note: (key: string, typed: TypedStep | undefined) => void;
}

/** What is not saved of the steps on the desk. */
export const useUnsavedSteps = (id: RecordId, { read, write }: UnsavedStepsMeans): StepsKeeping => {
  const [state, setState] = useState<{ id: RecordId; kept: UnsavedSteps }>();
  useEffect(() => {
    let isCurrent = true;
    const found = (kept: UnsavedSteps): void => {
      if (isCurrent) setState({ id, kept });
    };
    read(id).then(found, () => found({}));
    return () => {
      isCurrent = false;
    };
  }, [id, read]);
  const kept = state?.id === id ? state.kept : undefined;
  return {
    kept,
    note: (key, typed) => {
      if (!kept) return;
      const { [key]: before, ...others } = kept;
      if (!typed && !before) return;
      const next = typed ? { ...others, [key]: scrubForm(typed, before ?? { text: '', reason: '' }) } : others;
      setState({ id, kept: next });
      // The text is still in the form where it cannot be written.
      void write(id, next).catch(() => {});
    },
  };
};
