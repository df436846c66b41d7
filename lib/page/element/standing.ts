// How an element that was found stands: as it was, among other things than before, or saying something else (rule A1).
import type { Standing } from '#lib/bridge/calls.ts';
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import type { Read } from '#lib/page/element/marks.ts';
import { sameness } from '#lib/page/element/sameness.ts';

const evenly = (): number => 1;

/** Texts around agree when most of their words do: a counter or a time may run in them. */
const agrees = (text: string, other: string): boolean => (sameness(text, other, evenly) ?? 1) >= 0.5;

const isSame = (text: string, other: string): boolean =>
  text === other || (text.includes('⟨') && (sameness(text, other, evenly) ?? 0) >= 0.5);

/** Changed where it says something else by name, text or value; moved where not all around agrees; else exact. */
export const standingOf = (sought: ElementEvidence, { own, value = '', neighbours }: Read): Exclude<Standing, 'gone'> => {
  if (!isSame(sought.name, own.name) || !isSame(sought.text, own.text) || !isSame(sought.value ?? '', value)) return 'changed';
  const around = sought.neighbours;
  const isInPlace =
    agrees(around.headings.at(-1) ?? '', neighbours.headings.at(-1) ?? '') &&
    (['row', 'column', 'before', 'after', 'above', 'below'] as const).every((side) => agrees(around[side], neighbours[side]));
  return isInPlace ? 'exact' : 'moved';
};
