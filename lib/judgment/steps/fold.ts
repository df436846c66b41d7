// Makes the steps of a demonstration out of what pages told: what belongs together becomes one step, and everything typed is masked (rule R2).
import { mostSteps, type Step, type StepsEvidence, type StepTarget } from '#lib/judgment/steps-evidence.ts';
import { maskedAddress } from '#lib/judgment/steps/address.ts';
import type { RawStep } from '#lib/judgment/steps/raw-step.ts';

/** What was told, and where and when. */
export interface Told {
  tab: number;
  /** In milliseconds. */
  at: number;
  step: RawStep | { type: 'reason'; text: string };
}

/** Milliseconds within which a page that no other says it led to came from the step before it. */
const soon = 2000;
const longestReason = 2000;
const longestTyped = 4000;

const isSame = (a: StepTarget | undefined, b: StepTarget | undefined): boolean =>
  a?.selectors.length === b?.selectors.length && JSON.stringify(a?.selectors) === JSON.stringify(b?.selectors);

const placeOf = ({ tab, step }: Told) => ({
  ...(tab > 0 ? { tab } : {}),
  ...('frame' in step && step.frame ? { frame: step.frame } : {}),
});

type Page = Extract<RawStep, { type: 'page' }>;

const pageOf = ({ address, title, came }: Page, isAfterStep: boolean): Omit<Extract<Step, { type: 'page' }>, 'tab'> => {
  const how = came === 'led' || (came === 'bare' && isAfterStep) ? 'followed' : 'opened';
  return { type: 'page', ...maskedAddress(address), title, how };
};

const own = (told: Told, isAfterStep: boolean): Step | undefined => {
  const { step } = told;
  const place = placeOf(told);
  switch (step.type) {
    case 'reason':
      return undefined;
    case 'page':
      return { ...pageOf(step, isAfterStep), ...place };
    case 'click':
      return {
        ...place,
        type: 'click',
        target: step.target,
        x: step.x,
        y: step.y,
        ...(step.button === 'primary' ? {} : { button: step.button }),
      };
    case 'change':
    case 'type':
      return {
        ...place,
        type: step.type,
        target: step.target,
        value: { is: step.isSecret ? 'secret' : 'masked', text: step.isSecret ? '' : step.text },
      };
    case 'key':
      return { ...place, type: 'key', key: step.key, ...(step.held.length > 0 ? { held: step.held } : {}) };
    case 'scroll':
      return { ...place, type: 'scroll', ...(step.target ? { target: step.target } : {}), x: step.x, y: step.y };
  }
};

const isAtOnePlace = (a: Step, b: Step): boolean =>
  a.tab === b.tab &&
  JSON.stringify(a.frame) === JSON.stringify(b.frame) &&
  isSame('target' in a ? a.target : undefined, 'target' in b ? b.target : undefined);

/** The two as one step, or nothing where they are two. A reason in between keeps them apart. */
const joined = (last: Step, next: Step, raw: Told['step']): Step | undefined => {
  if (last.reason || last.type !== next.type || !isAtOnePlace(last, next)) return undefined;
  if (next.type === 'click' && last.type === 'click')
    return raw.type === 'click' && raw.nth > 1 && last.button === next.button ? { ...last, isDouble: true } : undefined;
  if (next.type === 'change' || next.type === 'scroll') return next;
  if (next.type === 'type' && last.type === 'type' && last.value.is === next.value.is)
    return { ...next, value: { ...next.value, text: (last.value.text + next.value.text).slice(0, longestTyped).toWellFormed() } };
  return next.type === 'page' && last.type === 'page' && next.address === last.address && next.how === 'followed'
    ? last
    : undefined;
};

/** Scrolling matters where something is done in the same page afterwards: whoever replays steps scrolls to what they are at anyway. */
const matters = (step: Step, at: number, steps: readonly Step[]): boolean => {
  if (step.type !== 'scroll') return true;
  const next = steps.slice(at + 1).find((each) => each.tab === step.tab && each.type !== 'scroll');
  return next !== undefined && next.type !== 'page';
};

/** The steps, in order. */
export const foldSteps = (told: readonly Told[]): Step[] => {
  const steps: Step[] = [];
  const lastAct = new Map<number, number>();
  for (const each of told) {
    const { step: raw, tab, at } = each;
    const last = steps.at(-1);
    if (raw.type === 'reason') {
      if (last) last.reason = [last.reason, raw.text].filter(Boolean).join(' ').slice(0, longestReason).toWellFormed();
      continue;
    }
    const next = own(each, at - (lastAct.get(tab) ?? -Infinity) < soon);
    if (!next) continue;
    if (raw.type !== 'page') lastAct.set(tab, at);
    const one = last && joined(last, next, raw);
    if (one) steps[steps.length - 1] = one;
    else steps.push(next);
  }
  return steps.filter(matters).slice(0, mostSteps);
};

/** The size of the window in which the recording began. */
export const viewportOf = (told: readonly Told[]): StepsEvidence['viewport'] =>
  told.map(({ step }) => step).find((step): step is Page => step.type === 'page')?.viewport;
