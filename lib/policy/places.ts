// Where people may capture, and what there: off, a judgment when asked, marks, or also watching of edits and recording.
import * as z from 'zod';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { checked, unique } from '#lib/policy/checked.ts';
import { wrongPattern } from '#lib/policy/match-pattern.ts';

/** From the narrowest to the widest: each allows what those before it allow. */
export const levels = ['off', 'capture', 'marks', 'watch'] as const;
export type Level = (typeof levels)[number];

/** What each level allows, as a person reads it. */
export const levelWords: Readonly<Record<Level, string>> = {
  off: 'nothing: the tool is left alone',
  capture: 'keeping a judgment, when it is asked for',
  marks: 'keeping a judgment, and marks where one was kept',
  watch: 'keeping a judgment, marks, watching what they edit, and recording how something is done',
};

const level = z.enum(levels).meta({
  title: 'Allowed',
  description: `What is allowed there. ${levels.map((name) => `${name}: ${levelWords[name]}`).join('; ')}`,
});

const kindNames = kinds.map(({ name }) => name);
const kindList = unique(z.array(z.enum(kindNames)).min(1).max(kindNames.length), (name) => name).meta({
  title: 'Kinds',
  description: 'The kinds of judgment that people may keep. All of them where this is absent',
});

const fieldNames = [...new Set(kinds.flatMap(({ asked, verdict }) => [...Object.keys(asked), ...Object.keys(verdict)]))];

/** What can be required besides what each kind requires: a reason, evidence, the kind of work, or a field of the kind where it has it. */
export const requirable = [...new Set(['rationale', 'evidence', 'workFunction', ...fieldNames])];
const required = unique(z.array(z.enum(requirable)).min(1).max(requirable.length), (name) => name).meta({
  title: 'Required',
  description: 'What a judgment must say before it can be agreed to, besides what its kind requires',
});

/** What holds somewhere. */
export const placeShape = { level, kinds: kindList.optional(), required: required.optional() };
export const elsewhere = z.strictObject(placeShape);

export const siteRule = z.strictObject({
  matches: z
    .array(checked(400, wrongPattern))
    .min(1)
    .max(20)
    .meta({ title: 'On', description: 'Match patterns as in browser management: https://tool.example/path/*' }),
  ...placeShape,
});
export type SiteRule = z.infer<typeof siteRule>;
export type Place = z.infer<typeof elsewhere>;
