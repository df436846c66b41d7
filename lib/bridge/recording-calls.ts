// Calls about demonstrations, apart from the others for their number alone; who may make them is said the same way.
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Step } from '#lib/judgment/steps-evidence.ts';
import type { RawStep } from '#lib/judgment/steps/raw-step.ts';

/** A step as it travels. `at` is in milliseconds since 1970; told again it changes nothing (rule R4). */
interface ToldStep {
  document: string;
  seq: number;
  at: number;
  step: RawStep;
}

/** Calls that a script of ours in somebody's page may make, or one in a frame of it. Nothing here reveals what was recorded. */
export interface RecordedCalls {
  /** A document of a switched-on tool asks whether its tab is recorded; null where not. */
  joinRecording(about: Record<never, never>): { recording: string; isPaused: boolean } | null;
  /** One step; answered when it is stored. */
  recordStep(about: ToldStep & { recording: string }): Record<never, never>;
}

/** What comes over the line. Without the name of a recording the page was left before it was told of one. */
export interface LineStep extends ToldStep {
  recording?: string | undefined;
}

/** Calls that the page without a window may make, which stores steps. */
export interface StoringCalls {
  /** A step of a page that was left before it joined, with what the browser said of that page: the worker decides whether it counts. */
  passStep(
    about: ToldStep & { from: { tab: number; page?: string | undefined; url?: string | undefined; origin?: string | undefined } },
  ): {
    isStored: boolean;
  };
}

/** Calls about a recording that the person began; the small window of the toolbar button may make them as well as the panel. */
export interface RecordingCalls {
  /** Starts to record what the person does in a tab, into a new draft or one that is there (rules K4, R1). */
  startRecording(about: { tab: number; goal: string; draft?: RecordId | undefined }): { draft: RecordId };
  /** Pauses it, goes on, or stops it and opens its demonstration. */
  steerRecording(about: { to: 'pause' | 'resume' | 'stop' }): void;
  /** Why the person did what they did last. */
  giveReason(about: { text: string }): void;
}

/** Calls that only our own top-level pages may make (rule C8). */
export interface StepCalls {
  /** Puts steps in place of those of a demonstration that was not agreed to. `revision` is the one that the person saw. */
  reviseSteps(about: { id: RecordId; revision: number; steps: Step[] }): void;
  /** Brings a file of the recorder of Chrome DevTools into the inbox. */
  importRecording(about: { text: string }): { id: RecordId; steps: number; leftOut: number };
}

/** The name of the line over which a recorded document tells its steps to the page that stores them. */
export const stepLine = 'steps';

/** What comes back over it. A step that was not stored there is told again as a call, which knows more. */
export interface StepHeard {
  seq: number;
  isStored: boolean;
}
