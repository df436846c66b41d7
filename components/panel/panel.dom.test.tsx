// What the side panel says of a precedent and of evidence, and what it keeps to itself.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { LikeCases, type LikeCasesProps } from '#components/panel/like-cases.tsx';
import { SiteSwitch } from '#components/panel/site-switch.tsx';
import { StandingMark } from '#components/panel/standing-mark.tsx';
import { dayWords } from '#components/words/days.ts';
import type { Precedent } from '#lib/precedents/rank.ts';

const drawn = (element: React.ReactElement): HTMLElement => {
  const place = document.createElement('div');
  place.innerHTML = renderToStaticMarkup(element);
  return place;
};
const precedent: Precedent = {
  id: '00000000-0000-4000-8000-000000000001',
  case: 'A'.repeat(43),
  kind: 'decision',
  tool: 'redmine.example',
  text: 'Nordwind invoice above the limit \u202E.',
  title: 'Invoice 8840',
  asked: '',
  around: '',
  answer: 'Pay',
  why: 'Sole source',
  day: '2026-05-11',
  validUntil: null,
  at: 1,
  likeness: 0.5,
  words: ['nordwind', 'limit'],
};
const nothing = () => {};
const shown: LikeCasesProps = {
  found: [precedent],
  isWhole: true,
  hasFailed: false,
  isFaceUp: true,
  today: '2026-11-24',
  hasLetters: true,
  onLook: nothing,
  onUse: nothing,
  onOpen: nothing,
};
const text = (change: Partial<LikeCasesProps>) => drawn(<LikeCases {...shown} {...change} />).textContent;

it('[A2] face down, nothing of a precedent is on the page, not even unseen', () => {
  const markup = drawn(<LikeCases {...shown} isFaceUp={false} />);
  expect(markup.textContent).toContain('1 like this. Answer first, or look now (will be noted).');
  for (const secret of ['Pay', 'Sole source', 'Nordwind', 'redmine']) expect(markup.innerHTML).not.toContain(secret);
});

it('says until when an answer holds only where that was said', () => {
  expect(text({})).not.toMatch(/valid/);
  expect(text({ found: [{ ...precedent, validUntil: '2026-11-24' }] })).toContain('still valid');
  const over = drawn(<LikeCases {...shown} found={[{ ...precedent, validUntil: '2026-11-23' }]} />);
  expect(over.querySelector('.out-of-date')!.textContent).toBe(`no longer valid since ${dayWords('2026-11-23')}`);
});

it('counts agreement only where there is more than one judgment, and names the year only of other years', () => {
  expect(text({})).not.toContain('alike');
  expect(text({ found: [{ ...precedent, alike: { count: 2, of: 3 } }] })).toContain('2 of 3 judged alike');
  expect(text({})).not.toContain('2026');
  expect(text({ found: [{ ...precedent, day: '2025-05-11' }] })).toContain('May 2025');
});

it('underlines the shared words and names what is invisible', () => {
  const markup = drawn(<LikeCases {...shown} />);
  expect([...markup.querySelectorAll('u')].map(({ textContent }) => textContent)).toEqual(['Nordwind', 'limit']);
  expect(markup.textContent).toContain('U+202E right-to-left override');
});

it('says nothing of no case before all were looked through, and never that it failed for nothing', () => {
  expect(text({ found: [], isWhole: false })).not.toContain('No case like this yet');
  expect(text({ found: [] })).toContain('No case like this yet. Yours will be the first.');
  expect(text({ found: [], isWhole: false, hasFailed: true })).toContain('They are safe on this device.');
});

it('shows no letter that does nothing', () => {
  expect(drawn(<LikeCases {...shown} hasLetters={false} />).querySelectorAll('[aria-keyshortcuts=c]')).toHaveLength(0);
});

it('tells each standing of evidence by a shape and a word', () => {
  const marks = (['exact', 'moved', 'changed', 'gone'] as const).map((standing) => drawn(<StandingMark standing={standing} />));
  expect(marks.map(({ textContent }) => textContent)).toEqual([
    'Found on this page',
    'Moved on this page',
    'Changed since',
    'No longer here',
  ]);
  expect(new Set(marks.map((mark) => mark.querySelector('path')!.getAttribute('d'))).size).toBe(4);
});

it('says what switching a tool on changes before it is switched on, and offers the way back', () => {
  const shownSwitch = { host: 'redmine.example', hasMarks: true, onSwitchOn: nothing, onSwitchOff: nothing, onMarks: nothing };
  const off = drawn(<SiteSwitch {...shownSwitch} isOn={false} />);
  expect(off.textContent).toMatch(/may read pages of redmine\.example when this panel is open.*Switch on for this tool$/);
  expect(drawn(<SiteSwitch {...shownSwitch} isOn />).textContent).toMatch(/Switch off Hide marks$/);
  expect(drawn(<SiteSwitch {...shownSwitch} isOn hasMarks={false} />).textContent).toMatch(/Switch off Show marks$/);
});
