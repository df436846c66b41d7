// Quotes are described on one page and found on another: after edits around them, in them, in their place, and beside equal ones.
import { expect, it } from 'vitest';
import type { QuoteEvidence } from '#lib/judgment/evidence.ts';
import { find } from '#lib/page/anchor/find.ts';
import { describePosition } from '#lib/page/anchor/position.ts';
import { describeQuote } from '#lib/page/anchor/quote.ts';
import { bodyOf, first, rangeBy } from '#lib/page/safe.ts';

const show = (html: string): void => {
  bodyOf(document)!.innerHTML = html;
};

/** Selects some words of an element, once or from their nth time on, and describes them as capture does. */
const quote = (selector: string, words: string, nth = 0): QuoteEvidence => {
  const text = first(document, selector)!.firstChild as Text;
  let start = -1;
  for (let count = 0; count <= nth; count++) start = text.data.indexOf(words, start + 1);
  const range = rangeBy(text);
  range.setStart(text, start);
  range.setEnd(text, start + words.length);
  const position = describePosition(range);
  return { type: 'quote', ...describeQuote(words, range), ...(position ? { position } : {}) };
};

const found = (anchor: QuoteEvidence) => {
  const { status, range } = find(anchor, document);
  return { status, words: range?.toString().replace(/\s+/g, ' ') };
};

const filler = 'The supplier confirmed the delivery date in writing and nobody objected';

const invoice = (terms: string): string =>
  `<header>${filler}</header><main><p>Invoice 8841 of Nordwind, approved by the buyer. </p><p id="terms">${terms}</p><p>The delivery address decides which rate applies.</p></main>`;

it('[A1] the same words in the same surroundings are exact, wherever on the page they have come to stand', () => {
  show(invoice('Customer in Austria was charged 19% instead of 20%.'));
  const anchor = quote('#terms', 'charged 19% instead');
  expect(found(anchor)).toEqual({ status: 'exact', words: 'charged 19% instead' });
  show(`<p>A banner of many words</p><nav>${filler}</nav>${invoice('Customer in Austria was charged 19% instead of 20%.')}`);
  expect(found(anchor)).toEqual({ status: 'exact', words: 'charged 19% instead' });
});

it('[A1] the same words after one side of their surroundings was edited, or among others, have moved', () => {
  show(invoice('Customer in Austria was charged 19% instead of 20%.'));
  const anchor = quote('#terms', 'Customer in Austria was charged 19%');
  show(invoice('Customer in Austria was charged 19%, the clerk says, by an oversight of March.'));
  expect(found(anchor)).toEqual({ status: 'moved', words: 'Customer in Austria was charged 19%' });
  show(`<p>${filler}</p><blockquote>Customer in Austria was charged 19%</blockquote><p>${filler}</p>`);
  expect(found(anchor)).toEqual({ status: 'moved', words: 'Customer in Austria was charged 19%' });
});

it('[A1] other words in the same surroundings have changed, and no words there are gone', () => {
  show(invoice('Customer in Austria was charged 19% instead of 20%.'));
  const anchor = quote('#terms', 'Customer in Austria was charged 19% instead of 20%.');
  show(invoice('Customer in Austria was charged 20%, which is right.'));
  expect(found(anchor)).toEqual({ status: 'changed', words: 'Customer in Austria was charged 20%, which is right.' });
  show(invoice(''));
  expect(find(anchor, document)).toEqual({ status: 'gone', sureness: 0.9 });
  show(invoice(`${filler}. ${filler}. ${filler}.`));
  expect(found(anchor).status).toBe('gone');
});

it('[A1] where words stand twice in equal surroundings nothing is guessed', () => {
  show(`${`<p>${filler}</p><p>Open</p>`.repeat(6)}<p>The end of the list, which is as long as any of the others in it.</p>`);
  expect(find(quote('p:nth-of-type(6)', 'Open'), document)).toEqual({ status: 'gone', sureness: 0.2 });
  // The last one stands before the end of the list, which tells it apart.
  const last = quote('p:nth-of-type(12)', 'Open');
  expect(find(last, document).range?.startContainer).toBe(document.querySelectorAll('p')[11]!.firstChild);
});

it('[A1] short words that stand once, among other words than before, are not taken for the same', () => {
  show(invoice('Customer in Austria was charged 19% instead of 20%.'));
  const anchor = quote('#terms', '19%');
  show(`<p>${filler}</p><p>Beer in Germany: 19% since 2007.</p><p>${filler}</p>`);
  expect(found(anchor).status).toBe('gone');
});

it('a quote over several elements is found through blocks, tables, line ends and hidden text', () => {
  show(
    `<p>${filler}</p><table><tr><td id="a">Austria</td><td>20%</td></tr><tr><td>Germany</td><td>19%</td></tr></table><p>${filler}, twice</p>`,
  );
  const range = document.createRange();
  range.setStart(document.querySelector('#a')!.firstChild!, 0);
  range.setEnd(document.querySelectorAll('td')[3]!.firstChild!, 3);
  // As a browser gives a selection: tabs between cells, a line end between rows.
  const anchor: QuoteEvidence = { type: 'quote', ...describeQuote('Austria\t20%\nGermany\t19%', range) };
  expect(find(anchor, document).range?.toString()).toBe('Austria20%Germany19%');
  show(
    `<p>${filler}</p><div>\n <b>Aus</b>tria<br>20% <i hidden>not shown</i>\n Germany 19%</div><script>1</script><p>${filler}, twice</p>`,
  );
  expect(found(anchor)).toMatchObject({ status: 'exact' });
});

it('a paragraph that three clicks selected is exact: such a selection ends in the next one', () => {
  show(`<p>${filler}</p><p id="a">Refund <b>granted</b></p><div><p id="b">${filler}, after it</p></div>`);
  const [start, end] = [first(document, '#a')!, first(document, '#b')!];
  const range = rangeBy(start);
  for (const from of [start.firstChild!, start]) {
    range.setStart(from, 0);
    range.setEnd(end, 0);
    const anchor: QuoteEvidence = { type: 'quote', ...describeQuote('Refund granted', range) };
    expect(anchor).toMatchObject({ prefix: filler.slice(-64), suffix: `${filler}, after it`.slice(0, 64) });
    expect(find(anchor, document)).toMatchObject({ status: 'exact', sureness: 1 });
  }
  range.setStart(first(document, 'p')!, 1);
  expect(describeQuote('Refund granted', range).prefix).toBe(filler.slice(-64));
});

it('words in an open shadow root and in a frame of the same origin are found there', () => {
  show(`<p>${filler}</p><div id="host"></div><iframe></iframe>`);
  const inside = `<p>${filler}, inside</p><p id="q">Refund granted once by hand</p><p>${filler}, after it</p>`;
  document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = inside;
  const anchor: QuoteEvidence = {
    type: 'quote',
    exact: 'Refund granted once by hand',
    prefix: `${filler}, inside`.slice(-64),
    suffix: filler.slice(0, 64),
  };
  expect(find(anchor, document)).toMatchObject({ status: 'exact' });
  const root = document.querySelector('#host')!.shadowRoot!;
  root.innerHTML = '';
  expect(find(anchor, document).status).toBe('gone');
  document.querySelector('iframe')!.contentDocument!.body.innerHTML = inside;
  expect(find(anchor, document)).toMatchObject({ status: 'exact' });
});

it('[C6] a quote in which a secret was hidden is found by the words around the secret', () => {
  show(invoice('Paid by card 4111 1111 1111 1111 on 3 March, receipt in the file.'));
  const anchor = { ...quote('#terms', 'Paid by card 4111 1111 1111 1111 on 3 March'), exact: 'Paid by card ⟨card-1⟩ on 3 March' };
  expect(found(anchor)).toEqual({ status: 'exact', words: 'Paid by card 4111 1111 1111 1111 on 3 March' });
  expect(find({ ...anchor, exact: '⟨card-1⟩' }, document)).toMatchObject({ status: 'gone', sureness: 0.2 });
});

it('[A1] what only the context menu named is never exact: nobody knows where it stood', () => {
  show(invoice('Customer in Austria was charged 19% instead of 20%.'));
  const menu: QuoteEvidence = { type: 'quote', exact: 'Customer in Austria was charged', prefix: '', suffix: '' };
  expect(found(menu).status).toBe('moved');
});

it('a page that bends the DOM under us is read all the same', () => {
  const bent =
    '<form><input name="parentNode"><input name="nodeType"><input name="childNodes"><p id="terms">Bent words that were quoted here</p></form><img name="body"><img name="createRange"><img name="getSelection">';
  show(`<p>${filler}</p>${bent}<p>${filler}, after</p>`);
  const anchor = quote('#terms', 'Bent words that were quoted');
  expect(found(anchor)).toEqual({ status: 'exact', words: 'Bent words that were quoted' });
});

it('[A1] a few letters before or after are surroundings enough where the page still begins or ends with them', () => {
  show(`<p id="limit">Approval limit 10,000.00 EUR.</p><button>Approve</button>`);
  const limit = quote('#limit', 'Approval limit 10,000.00 EUR.');
  expect(found(limit).status).toBe('exact');
  show(`<p>New: </p><p id="limit">Approval limit 10,000.00 EUR.</p><button>Approve</button><p>Not yet.</p>`);
  expect(found(limit).status).not.toBe('exact');
});
