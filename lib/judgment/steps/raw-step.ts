// A step as a page script tells it, before it is stored: what was typed is scrubbed where it lands, and counts as masked from then on.
import * as z from 'zod';
import { longestTyped, stepFrame, stepTarget } from '#lib/judgment/steps-evidence.ts';
import { text } from '#lib/judgment/text.ts';

const frame = { frame: stepFrame.optional() };
const at = z.number().min(-100_000).max(100_000);

export const rawStep = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('page'),
    address: z.string().max(8000),
    title: text.max(500),
    /** begun: recording began on it · again: it was loaded anew or come back to · led: another page says that it led there · bare: none does. */
    came: z.enum(['begun', 'again', 'led', 'bare']),
    viewport: z.strictObject({ width: z.int().positive(), height: z.int().positive() }),
  }),
  z.strictObject({
    ...frame,
    type: z.literal('click'),
    target: stepTarget,
    x: at,
    y: at,
    button: z.enum(['primary', 'auxiliary', 'secondary']),
    /** How many in a row at one place, this one included. */
    nth: z.int().nonnegative(),
  }),
  z.strictObject({
    ...frame,
    type: z.enum(['change', 'type']),
    target: stepTarget,
    text: text.max(longestTyped),
    /** A field for secrets, of which nothing was read. */
    isSecret: z.literal(true).optional(),
  }),
  z.strictObject({
    ...frame,
    type: z.literal('key'),
    key: text.max(40),
    held: z.array(z.enum(['Control', 'Shift', 'Alt', 'Meta'])).max(4),
  }),
  z.strictObject({ ...frame, type: z.literal('scroll'), target: stepTarget.optional(), x: at, y: at }),
]);
export type RawStep = z.infer<typeof rawStep>;
