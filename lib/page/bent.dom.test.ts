// A page whose elements take the names of what a document offers (`<img name="getSelection">`) is captured on like any other.
import { expect, it } from 'vitest';
import { unreadIn } from '#lib/page/coverage.ts';
import { noteFocus } from '#lib/page/focus.ts';
import { focusedIn } from '#lib/page/safe.ts';
import { readSelection } from '#lib/page/selection.ts';

const names = [
  'getSelection',
  'activeElement',
  'querySelectorAll',
  'contentType',
  'documentElement',
  'defaultView',
  'createRange',
];

it('reads selection, focus and coverage of a page that bends its own document', () => {
  // No layout here: where the words are on screen is not asked.
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.body.innerHTML = `<p id="terms" tabindex="0">Net 30 days</p>${names.map((name) => `<img name="${name}">`).join('')}`;
  const terms = document.body.querySelector<HTMLElement>('#terms')!;
  terms.focus();
  const selection = window.getSelection()!;
  selection.selectAllChildren(terms);
  expect(document.getSelection).toBeInstanceOf(HTMLImageElement);
  const giveBack = noteFocus(document);
  expect(readSelection(document).quote?.().exact).toBe('Net 30 days');
  expect(unreadIn(document)).toEqual({ coverage: [], hosts: [] });
  terms.blur();
  selection.removeAllRanges();
  giveBack();
  expect(focusedIn(document)).toBe(terms);
  expect(selection.toString()).toBe('Net 30 days');
});
