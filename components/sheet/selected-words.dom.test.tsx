// What a selection on the sheet means for what leaves, whatever is drawn into the text.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { selectedWords, wordsOn } from '#components/sheet/selected-words.ts';
import { Changed } from '#components/words/changed.tsx';
import { RedactingContext } from '#components/words/redacting.ts';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { ReactNode } from 'react';

const drawn = (what: ReactNode): HTMLElement => {
  const place = document.createElement('div');
  place.innerHTML = renderToStaticMarkup(what);
  document.body.replaceChildren(place);
  return place;
};
const hidden = [{ placeholder: '⟨email-1⟩', detector: 'email', original: 'kim@example.com' }];

/** From so many characters of the drawn text to so many. */
const range = (place: HTMLElement, from: number, to: number): Range => {
  const made = document.createRange();
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let at = 0; walker.nextNode(); at += walker.currentNode.textContent!.length) {
    const { length } = walker.currentNode.textContent!;
    if (from >= at && from <= at + length) made.setStart(walker.currentNode, from - at);
    if (to >= at && to <= at + length) {
      made.setEnd(walker.currentNode, to - at);
      break;
    }
  }
  return made;
};

it('takes whole words, and white space at no end', () => {
  const place = drawn(<VisibleText text="Ask Kim Larsen, then pay." />);
  expect(selectedWords(place, range(place, 5, 9))).toEqual(['Kim Larsen']);
  expect(selectedWords(place, range(place, 3, 4))).toEqual([]);
});

it('stops at a chip and at the end of a value', () => {
  const place = drawn(
    <>
      <VisibleText text="Kim ⟨email-1⟩ Larsen" hidden={hidden} />
      <VisibleText text="Other value" />
    </>,
  );
  const all = document.createRange();
  all.selectNodeContents(place);
  expect(selectedWords(place, all)).toEqual(['Kim', 'Larsen', 'Other value']);
});

it('takes an invisible character by itself and not by its name', () => {
  const place = drawn(<VisibleText text={'Kim\u200BLarsen pays'} />);
  const all = document.createRange();
  all.selectNodeContents(place);
  expect(selectedWords(place, all)).toEqual(['Kim\u200BLarsen pays']);
});

it('joins what is pointed out with the text around it, and leaves out what is only heard', () => {
  const nothing = () => {};
  const place = drawn(
    <RedactingContext value={{ hints: [{ text: 'Kim', as: 'name' }], shown: [], onHide: nothing, onShow: nothing }}>
      <VisibleText text="Ask Kim Larsen" />
      <Changed before="net 30" after="net 45" />
    </RedactingContext>,
  );
  expect(place.querySelector('.hint')!.textContent).toBe('Kim');
  const all = document.createRange();
  all.selectNodeContents(place);
  const words = selectedWords(place, all);
  expect(words[0]).toBe('Ask Kim Larsen');
  expect(words.join(' ')).not.toMatch(/removed|added/);
});

it('offers every word to the keyboard', () => {
  const place = drawn(<VisibleText text="Ask ⟨email-1⟩ now" hidden={hidden} />);
  for (const element of place.querySelectorAll('*')) element.checkVisibility = () => true;
  expect(wordsOn(place).map(({ node, start, end }) => node.data.slice(start, end))).toEqual(['Ask', 'now']);
});
