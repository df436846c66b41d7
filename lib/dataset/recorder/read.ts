// Reads a file of the recorder of Chrome DevTools into steps. What was typed there comes in masked. Bad files get a sentence in three parts.
import * as z from 'zod';
import { clean } from '#lib/judgment/clean.ts';
import { longestTyped, mostSteps, step as stepSchema, type Step, type StepsEvidence } from '#lib/judgment/steps-evidence.ts';
import { maskedAddress } from '#lib/judgment/steps/address.ts';
import { mapStrings } from '#lib/privacy/redact.ts';

const selectors = z.array(z.union([z.string(), z.array(z.string()).min(1).max(8)])).min(1);
const place = {
  target: z.string().optional(),
  frame: z.array(z.int().nonnegative()).max(8).optional(),
  assertedEvents: z
    .array(z.looseObject({ type: z.string(), url: z.string().optional(), title: z.string().optional() }))
    .optional(),
};
const flowStep = z.discriminatedUnion('type', [
  z.looseObject({
    ...place,
    type: z.enum(['click', 'doubleClick']),
    selectors,
    offsetX: z.number(),
    offsetY: z.number(),
    button: z.string().optional(),
  }),
  z.looseObject({ ...place, type: z.literal('change'), selectors, value: z.string() }),
  z.looseObject({ ...place, type: z.literal('navigate'), url: z.string() }),
  z.looseObject({ ...place, type: z.enum(['keyDown', 'keyUp']), key: z.string() }),
  z.looseObject({
    ...place,
    type: z.literal('scroll'),
    selectors: selectors.optional(),
    x: z.number().optional(),
    y: z.number().optional(),
  }),
  z.looseObject({ ...place, type: z.literal('setViewport'), width: z.number(), height: z.number() }),
  z.looseObject({ ...place, type: z.literal('customStep'), name: z.string(), parameters: z.unknown().optional() }),
  z.looseObject({
    ...place,
    type: z.enum(['close', 'emulateNetworkConditions', 'hover', 'waitForElement', 'waitForExpression']),
  }),
]);
type FlowStep = z.infer<typeof flowStep>;
const flow = z.looseObject({ title: z.string(), steps: z.array(z.unknown()).min(1) });

/** What a file holds for a demonstration. */
export interface Imported {
  title: string;
  steps: Step[];
  viewport?: StepsEvidence['viewport'];
  /** Steps of the file that a demonstration has no room for: waiting, hovering, network conditions. */
  leftOut: number;
}

const refuse = (what: string): never => {
  throw new Error(
    `${what} Nothing was brought in, and the file is as it was. In the recorder, choose Export and then JSON, and take that file.`,
  );
};

const modifiers = new Set(['Control', 'Shift', 'Alt', 'Meta'] as const);
type Modifier = 'Control' | 'Shift' | 'Alt' | 'Meta';
const isModifier = (key: string): key is Modifier => modifiers.has(key as Modifier);

const targetOf = (ways: z.infer<typeof selectors>) => {
  const lists = ways.map((way) => (Array.isArray(way) ? way : [way])).slice(0, 8);
  const aria = lists.map((way) => /^aria\/(.*?)(?:\[role="([^"]*)"\])?$/s.exec(way.at(-1)!)).find((found) => found);
  return {
    name: (aria?.[1] ?? '').slice(0, 200).toWellFormed(),
    role: (aria?.[2] ?? '').slice(0, 40),
    tag: '',
    selectors: lists,
  };
};

const pageOf = (url: string, title: string, how: 'opened' | 'followed'): Step => ({
  type: 'page',
  ...maskedAddress(url),
  title: title.slice(0, 500).toWellFormed(),
  how,
});

const own = (step: FlowStep, held: readonly Modifier[]): Step | undefined => {
  switch (step.type) {
    case 'click':
    case 'doubleClick': {
      const { button: by } = step;
      const button = by === 'secondary' || by === 'auxiliary' ? ({ button: by } as const) : {};
      const isDouble = step.type === 'doubleClick' ? { isDouble: true as const } : {};
      return { type: 'click', target: targetOf(step.selectors), x: step.offsetX, y: step.offsetY, ...button, ...isDouble };
    }
    case 'change':
      return {
        type: 'change',
        target: targetOf(step.selectors),
        value: { is: 'masked', text: step.value.slice(0, longestTyped).toWellFormed() },
      };
    case 'navigate':
      return pageOf(step.url, step.assertedEvents?.[0]?.title ?? '', 'opened');
    case 'keyDown':
      return isModifier(step.key) ? undefined : { type: 'key', key: step.key, ...(held.length > 0 ? { held: [...held] } : {}) };
    case 'scroll':
      return { type: 'scroll', ...(step.selectors ? { target: targetOf(step.selectors) } : {}), x: step.x ?? 0, y: step.y ?? 0 };
    default:
      return undefined;
  }
};

const reasonIn = (step: FlowStep): string | undefined => {
  const told = step.type === 'customStep' ? z.looseObject({ reason: z.string() }).safeParse(step.parameters) : undefined;
  return told?.data?.reason.slice(0, 2000).toWellFormed();
};

/** Throws an error whose message is what the person reads. */
export const readFlow = (text: string): Imported => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refuse('This file is not JSON, so it is no recording.');
  }
  const read = flow.safeParse(mapStrings(raw, clean));
  if (!read.success) return refuse('This file holds no recording: it lacks a title or steps.');
  const imported: Imported = { title: read.data.title.slice(0, 500).toWellFormed(), steps: [], leftOut: 0 };
  const tabs: string[] = ['main'];
  const held = new Set<Modifier>();
  let reason: string | undefined;
  for (const [index, each] of read.data.steps.entries()) {
    const parsed = flowStep.safeParse(each);
    if (!parsed.success) return refuse(`Step ${index + 1} of this recording is not one that a recording can have.`);
    const { data } = parsed;
    if (data.type === 'setViewport' && !imported.viewport && data.width > 0 && data.height > 0)
      imported.viewport = { width: Math.round(data.width), height: Math.round(data.height) };
    reason = reasonIn(data) ?? reason;
    if (data.type === 'keyDown' && isModifier(data.key)) held.add(data.key);
    if (data.type === 'keyUp' && isModifier(data.key)) held.delete(data.key);
    const made = own(data, [...held]);
    if (!made) {
      if (!['keyDown', 'keyUp', 'setViewport', 'customStep'].includes(data.type)) imported.leftOut++;
      continue;
    }
    const target = data.target ?? 'main';
    if (!tabs.includes(target)) tabs.push(target);
    const tab = tabs.indexOf(target);
    const where = {
      ...(tab > 0 ? { tab } : {}),
      ...(data.frame?.length ? { frame: data.frame } : {}),
      ...(reason ? { reason } : {}),
    };
    reason = undefined;
    const led = data.type === 'navigate' ? undefined : data.assertedEvents?.find(({ type }) => type === 'navigation');
    const both = [
      { ...made, ...where },
      ...(led?.url ? [{ ...pageOf(led.url, led.title ?? '', 'followed'), ...(tab > 0 ? { tab } : {}) }] : []),
    ];
    for (const one of both) {
      const checked = stepSchema.safeParse(one);
      if (!checked.success) return refuse(`Step ${index + 1} of this recording is longer than a demonstration can hold.`);
      imported.steps.push(checked.data);
    }
  }
  if (imported.steps.length === 0) return refuse('This recording has no step that a person did.');
  if (imported.steps.length > mostSteps) return refuse(`This recording has more than ${mostSteps} steps.`);
  return imported;
};
