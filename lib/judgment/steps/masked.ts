// Takes out of steps what the person does not show (rule R2): what is left says that something was typed, and nothing of it.
import type { StepsEvidence, Step, Typed } from '#lib/judgment/steps-evidence.ts';

const bare = (value: Typed): Typed => (value.is === 'shown' ? value : { ...value, text: '' });

const withoutMasked = (step: Step): Step =>
  step.type === 'page' && step.more
    ? { ...step, more: bare(step.more) }
    : step.type === 'change' || step.type === 'type'
      ? { ...step, value: bare(step.value) }
      : step;

/** The steps as they may leave. */
export const unmaskedOnly = (piece: StepsEvidence): StepsEvidence => ({ ...piece, steps: piece.steps.map(withoutMasked) });

/** The value of a step that can be shown or masked, or nothing. */
export const typedIn = (step: Step): Typed | undefined =>
  step.type === 'page' ? step.more : step.type === 'change' || step.type === 'type' ? step.value : undefined;

/** The step with another value in its place. */
export const withTyped = (step: Step, value: Typed): Step =>
  step.type === 'page' ? { ...step, more: value } : step.type === 'change' || step.type === 'type' ? { ...step, value } : step;
