// Marks stand where their words and controls are, are looked for again only when these changed, and say how.
import { expect, it } from 'vitest';
import { describe as describeQuote } from '#lib/page/anchor/describe.ts';
import { describe } from '#lib/page/element/describe.ts';
import { findAll } from '#lib/page/find-all.ts';
import { holdsStill, placeAll } from '#lib/page/marks/placed.ts';
import { rangeBy } from '#lib/page/safe.ts';

const at = (selector: string): Element => document.querySelector(selector)!;
const html = `<h1>Claim 12</h1><p id="q">Refund granted once, by hand and in writing.</p>
  <select id="status" aria-label="Status"><option>Open</option><option>Rejected</option></select><button>Save</button>`;

it('[A1] finds words and controls, keeps those that hold still, and looks for the others anew', async () => {
  document.body.innerHTML = html;
  const words = rangeBy(at('#q'));
  words.selectNodeContents(at('#q'));
  const seen = [describeQuote(words, words.toString()), describe(at('#status'))];
  const first = await placeAll(findAll, seen, document, []);
  expect(first.map(({ standing }) => standing)).toEqual(['exact', 'exact']);
  expect(first[1]!.element).toBe(at('#status'));
  expect(first.every(holdsStill)).toBe(true);
  expect((await placeAll(findAll, seen, document, first)).every((each, nth) => each === first[nth])).toBe(true);

  (at('#status') as HTMLSelectElement).value = 'Rejected';
  expect(first.map(holdsStill)).toEqual([true, false]);
  const second = await placeAll(findAll, seen, document, first);
  expect([second[0], second[1]!.standing]).toEqual([first[0], 'changed']);

  // Drawn anew, and without the control.
  document.body.innerHTML = html.replace(/<select.*<\/select>/, '');
  expect(second.map(holdsStill)).toEqual([false, false]);
  const third = await placeAll(findAll, seen, document, second);
  expect(third.map(({ standing, range }) => [standing, range === undefined])).toEqual([
    ['exact', false],
    ['gone', true],
  ]);
  expect(third[0]!.range!.startContainer.isConnected).toBe(true);
});
