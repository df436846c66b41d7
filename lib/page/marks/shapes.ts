// How a mark is drawn and what it says to a screen reader: the state of its judgment, and how its evidence stands. Shapes first, no colour
// alone, and no word of the judgment itself (rule K8). The shapes are those of the state marks on our own pages.
import type { Standing } from '#lib/bridge/calls.ts';
import type { Group } from '#lib/store/queries.ts';

const svg = 'http://www.w3.org/2000/svg';

const states: Readonly<Record<Group, { says: string; ring?: 'disc'; path?: string; isFilled?: true }>> = {
  'needs-you': { says: 'needs you', path: 'M6 3.5v5' },
  'to-review': { says: 'kept' },
  unfinished: { says: 'unfinished', path: 'M6 1.25a4.75 4.75 0 0 0 0 9.5' },
  waiting: { says: 'waiting to send', path: 'M6 4.75a1.25 1.25 0 1 0 0 2.5a1.25 1.25 0 1 0 0-2.5', isFilled: true },
  'agreed-here': { says: 'agreed, for my packages', path: 'M1.25 6a4.75 4.75 0 0 0 9.5 0z', isFilled: true },
  private: { says: 'kept to myself' },
  sent: { says: 'sent', ring: 'disc' },
  'taken-back': { says: 'taken back', path: 'M2 10 10 2' },
};

const standings: Readonly<Record<Standing, string>> = {
  exact: 'The words are as they were.',
  moved: 'The words have moved.',
  changed: 'Other words stand here now.',
  gone: 'The words are no longer here.',
};

/** The name of a mark, for screen readers and as its tip. */
export const nameOf = (state: Group, standing: Standing): string =>
  `Judgment, ${states[state].says}. ${standings[standing]} Opens beside the page.`;

const part = (page: Document, tag: string, about: Record<string, string>): Element => {
  const element = page.createElementNS(svg, tag);
  for (const [name, value] of Object.entries(about)) element.setAttribute(name, value);
  return element;
};

/** The 12 px shape of a state. */
export const shapeOf = (page: Document, state: Group): Element => {
  const { ring, path, isFilled } = states[state];
  const shape = part(page, 'svg', { viewBox: '0 0 12 12', width: '12', height: '12', 'aria-hidden': 'true' });
  if (state !== 'unfinished')
    shape.append(part(page, 'circle', { cx: '6', cy: '6', r: '4.75', class: ring === 'disc' ? 'filled' : '' }));
  if (path) shape.append(part(page, 'path', { d: path, class: isFilled ? 'filled' : '' }));
  return shape;
};
