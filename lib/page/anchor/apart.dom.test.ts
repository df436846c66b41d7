// Passages that stand several times are told apart by headings, rows and the length of the page, or given up; and none that was taken out becomes its twin.
import { expect, it } from 'vitest';
import { describe } from '#lib/page/anchor/describe.ts';
import { find } from '#lib/page/anchor/find.ts';
import { all, bodyOf, rangeBy } from '#lib/page/safe.ts';

const show = (html: string): void => {
  bodyOf(document)!.innerHTML = html;
};

/** All that an element says, described as capture does. */
const quoteOf = (element: Element) => {
  const range = rangeBy(element);
  range.selectNodeContents(element);
  return describe(range, range.toString());
};
const quoted = (selector: string, nth = 0) => quoteOf(all(document, selector)[nth]!);

/** Which of the elements of a selector a quote is found in, or how it stands where it is in none. */
const foundIn = (anchor: ReturnType<typeof quoted>, selector: string) => {
  const { status, range } = find(anchor, document);
  const nth = all(document, selector).findIndex((each) => range && each.contains(range.startContainer));
  return nth < 0 ? status : nth;
};

/** Longer on both sides than what is kept of surroundings. */
const before = '<p>The buyer pays the freight and bears all risks from the moment in which the goods leave the works.</p>';
const after = '<p>Storage is charged by the day from the third day on, and the goods may be sold after a month of it.</p>';
const clause = `${before}<p class="q">Claims lapse after a year.</p>${after}`;
const chapter = (heading: string, text = clause): string => `<h2>${heading}</h2>${text}`;

it('[A1] of equal passages the one under its heading is found, also where signs in the heading changed', () => {
  show(`<p>All of it.</p>${chapter('Sea')}${chapter('--Road and rail')}${chapter('Air')}`);
  const anchor = quoted('.q', 1);
  show(`<p>All of it, and more.</p>${chapter('Sea ¶')}${chapter('Road and rail ¶')}${chapter('Inland ¶')}${chapter('Air ¶')}`);
  expect(foundIn(anchor, '.q')).toBe(1);
  show(`<p>All of it, and more.</p>${chapter('Sea')}${chapter('By land')}${chapter('Air')}`);
  expect(foundIn(anchor, '.q')).toBe('gone');
});

it('[A1] what stood before the first heading is not what stands behind the last', () => {
  show(`${clause}${chapter('Terms')}`);
  const [above, below] = [quoted('.q', 0), quoted('.q', 1)];
  show(`<p>New.</p>${clause}${chapter('Terms of trade')}`);
  expect([foundIn(above, '.q'), foundIn(below, '.q')]).toEqual([0, 1]);
});

it('[A1] equal lists in cells are told apart by the row of the table', () => {
  const row = (name: string): string =>
    `<tr><td>${name}</td><td>${before}<ol><li class="q">Wait for the stamp.</li></ol>${after}</td></tr>`;
  show(`<table>${row('Import')}${row('Export')}</table>`);
  const anchor = quoted('.q', 1);
  show(`<p>New.</p><table>${row('Transit')}${row('Export')}${row('Import')}</table>`);
  expect(foundIn(anchor, '.q')).toBe(1);
});

it('[A1] a passage that was taken out is gone, though the same stands elsewhere in the same surroundings', () => {
  show(`${chapter('Sea')}${chapter('Air')}`);
  const anchor = quoted('.q', 1);
  all(document, '.q')[1]!.remove();
  expect(find(anchor, document)).toEqual({ status: 'gone', sureness: 0.2 });
  // While the page is as long as it was, it was put elsewhere.
  bodyOf(document)!.innerHTML =
    `${chapter('Air', clause.replace(/<p class.*?<\/p>/, ''))}<p class="q">Claims lapse after a year.</p>`;
  const moved = { ...anchor, structure: { ...anchor.structure!, length: bodyOf(document)!.textContent.length } };
  expect(find(moved, document)).toMatchObject({ status: 'moved', sureness: 0.9 });
  expect(find(anchor, document)).toMatchObject({ status: 'gone' });
});

it('[A1] common words that were moved on a page of the same length are found where they are now', () => {
  const lines = [
    'See the last page',
    'Ask if it is not there',
    'Do as you see fit',
    'It is all right then',
    'So it goes on and on',
  ];
  const html = (of: string[]): string => of.map((line) => `<p>${line}.</p>`).join('');
  show(html(lines));
  const anchor = quoted('p', 3);
  show(html([lines[3]!, lines[0]!, lines[1]!, lines[2]!, lines[4]!]));
  expect(find(anchor, document)).toMatchObject({ status: 'moved' });
  expect(foundIn(anchor, 'p')).toBe(0);
});
