// Descriptions lead back to where they came from, also in pages that bend the DOM under us.
import { expect, it } from 'vitest';
import { describeCss } from '#lib/page/anchor/css.ts';
import { describePosition } from '#lib/page/anchor/position.ts';
import { describeQuote, longestQuote } from '#lib/page/anchor/quote.ts';
import { describeRange } from '#lib/page/anchor/range.ts';
import { longestText } from '#lib/judgment/clean.ts';

/** Forms whose fields take the names of what we read, an id that is there twice, and one that needs escaping. */
const page = `
  <form id="clobber"><input name="parentNode"><input name="getAttribute"><input name="id"><input name="childNodes">
    <input name="localName"><p>Inside a form that bends its own properties</p></form>
  <div><p>One</p><p>Two <b>bold</b> and more</p></div>
  <p id="twice">First</p><p id="twice">Second</p>
  <section id="8841:total"><span>Total due</span></section>`;

const texts = (): Text[] => {
  document.body.innerHTML = page;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) if ((walker.currentNode as Text).data.trim()) found.push(walker.currentNode as Text);
  return found;
};

const byPath = (path: string): Node | null =>
  document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue;

it('an XPath leads back to the text node it describes', () => {
  const all = texts();
  expect(all.length).toBeGreaterThan(6);
  for (const start of all)
    for (const end of all.slice(all.indexOf(start))) {
      const range = document.createRange();
      range.setStart(start, 1);
      range.setEnd(end, 2);
      const described = describeRange(range)!;
      expect(byPath(described.start)).toBe(start);
      expect(byPath(described.end)).toBe(end);
      expect([described.startOffset, described.endOffset]).toEqual([1, 2]);
    }
});

it('a CSS selector finds the element it describes, and no other', () => {
  for (const text of texts()) {
    const element = text.parentElement!;
    expect([...document.querySelectorAll(describeCss(element)!)]).toEqual([element]);
  }
});

it('a position counts in the text of the body', () => {
  for (const text of texts()) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const { start, end } = describePosition(range)!;
    expect(document.body.textContent.slice(start, end)).toBe(text.data);
  }
});

it('nothing is described that an XPath or selector from the document could not find', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<p>In the shadow</p>';
  const range = document.createRange();
  range.selectNodeContents(root.firstChild!);
  expect(describeRange(range)).toBeUndefined();
  expect(describeCss(root.firstElementChild!)).toBeUndefined();
  expect(describePosition(range)).toBeUndefined();
});

it('the longest quote fits in a text of a judgment', () => {
  expect(longestQuote).toBeLessThanOrEqual(longestText);
});

it('parts the words of different blocks around a quote, as the page shows them, and those of one line not', () => {
  document.body.innerHTML =
    '<table><tr><th>Supplier</th><th>Terms</th></tr><tr><td>Nord<b>wind</b></td><td id="q">Net 30</td></tr></table><p>Reply</p><p>To <i>Kim</i>.</p>';
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('#q')!.firstChild!);
  expect(describeQuote('Net 30', range)).toMatchObject({ prefix: 'Supplier Terms Nordwind', suffix: 'Reply To Kim.' });
});
