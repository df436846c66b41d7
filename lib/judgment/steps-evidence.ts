// What a person did in a tool, step by step, while a recording was shown to be running. What was typed or chosen is masked until the
// person shows it, one value at a time; of a field for secrets nothing was ever read (rules R2 and R3).
import * as z from 'zod';
import { hash } from '#lib/judgment/case.ts';
import { text } from '#lib/judgment/text.ts';

/** Longest value that is kept of one step, in UTF-16 units. */
export const longestTyped = 4000;

/** Steps that one demonstration can have, and of them those that a record itself can hold. */
export const mostSteps = 5000;
const mostInRecord = 400;

/**
 * What was typed or chosen. masked: it is on the device, and nothing of it leaves · shown: the person shows it · secret: the field was
 * one for secrets, and nothing was read. Of what is not shown, nothing stands in the payload.
 */
export const typed = z.strictObject({ is: z.enum(['masked', 'shown', 'secret']), text: text.max(longestTyped) });
export type Typed = z.infer<typeof typed>;

/** What a step was done to. */
export const stepTarget = z.strictObject({
  /** Accessible name and ARIA role; empty where there is none. */
  name: text.max(200),
  role: text.max(40),
  tag: text.max(80),
  /**
   * Ways to it as the recorder of Chrome DevTools writes them, inside the frame of the step: each is a list with one part for each open
   * shadow root that it leads into.
   */
  selectors: z
    .array(z.array(text.max(1000)).min(1).max(8))
    .min(1)
    .max(8),
});
export type StepTarget = z.infer<typeof stepTarget>;

/** The way to a frame: places among the frames of a document, from the page inwards. */
export const stepFrame = z.array(z.int().nonnegative().max(999)).min(1).max(8);

const place = {
  /** Which tab, counted from 1 for the second; absent for the one in which the recording began. */
  tab: z.int().positive().max(99).optional(),
  /** Absent for the page itself. */
  frame: stepFrame.optional(),
  /** Why, in the person's words. */
  reason: text.max(2000).optional(),
};

const at = z.number().min(-100_000).max(100_000);

export const step = z.discriminatedUnion('type', [
  z.strictObject({
    ...place,
    type: z.literal('page'),
    /** Without query and fragment; they are in `more`. */
    address: text.max(2000),
    title: text.max(500),
    more: typed.optional(),
    /** opened: the person went there · followed: the step before led there. */
    how: z.enum(['opened', 'followed']),
  }),
  z.strictObject({
    ...place,
    type: z.literal('click'),
    target: stepTarget,
    /** Where in it, in CSS pixels from its upper left corner. */
    x: at,
    y: at,
    button: z.enum(['primary', 'auxiliary', 'secondary']).optional(),
    isDouble: z.literal(true).optional(),
  }),
  z.strictObject({ ...place, type: z.literal('change'), target: stepTarget, value: typed }),
  z.strictObject({ ...place, type: z.literal('type'), target: stepTarget, value: typed }),
  z.strictObject({
    ...place,
    type: z.literal('key'),
    key: text.max(40),
    held: z
      .array(z.enum(['Control', 'Shift', 'Alt', 'Meta']))
      .max(4)
      .optional(),
  }),
  z.strictObject({ ...place, type: z.literal('scroll'), target: stepTarget.optional(), x: at, y: at }),
]);
export type Step = z.infer<typeof step>;

export const stepsEvidence = z.strictObject({
  type: z.literal('steps'),
  /** How many there are, also where they are not in the record itself. */
  count: z.int().nonnegative().max(mostSteps),
  /** Size of the window that they were done in, in CSS pixels; absent where it is not known. */
  viewport: z.strictObject({ width: z.int().positive().max(20_000), height: z.int().positive().max(20_000) }).optional(),
  /** Empty where they are too long for a record. */
  steps: z.array(step).max(mostInRecord),
  /** The file that holds them then: it stays on the device, these facts about it are part of what leaves. */
  attached: z.strictObject({ sha256: hash, size: z.int().positive(), keptOn: z.literal('device') }).optional(),
});
export type StepsEvidence = z.infer<typeof stepsEvidence>;
