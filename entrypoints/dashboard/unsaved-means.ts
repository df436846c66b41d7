// Where the forms on the desk keep what is typed in them and not saved yet (rule K2).
import type { UnsavedMeans } from '#components/edit/use-unsaved.ts';
import type { UnsavedStepsMeans } from '#components/steps/use-unsaved-steps.ts';
import { putUnsavedForm, unsavedForm } from '#lib/store/unsaved-forms.ts';
import { dropUnsaved, putUnsaved, unsavedEdit } from '#lib/store/unsaved.ts';

export const unsavedMeans: UnsavedMeans = { read: unsavedEdit, write: putUnsaved, drop: dropUnsaved };

export const unsavedStepsMeans: UnsavedStepsMeans = {
  read: (id) => unsavedForm('steps', id),
  write: (id, steps) => putUnsavedForm('steps', id, steps),
};
