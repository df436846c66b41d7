// A tool described as data is read on pages made like one, next to the files of tools and before any other page.
import { beforeEach, expect, it } from 'vitest';
import { siteDescription, type SiteDescription } from '#lib/policy/site.ts';
import { caseIn } from '#lib/page/sites/index.ts';

const tickets: SiteDescription = siteDescription.parse({
  name: 'desk',
  title: 'Help desk',
  matches: ['https://desk.example/*'],
  region: 'article.ticket',
  case: {
    id: [{ from: 'attribute', selector: '.no', attribute: 'data-no' }],
    title: { selector: '.subject' },
    text: [
      { selector: '.product', called: 'Product' },
      { selector: '.message', most: 2 },
    ],
    state: { from: 'text', selector: '.state' },
  },
});

const ticket = (no: string, subject: string): string => `<article class="ticket"><b class="no" data-no="${no}">No ${no}</b>
  <h2 class="subject">${subject}</h2><span class="state">Open</span>
  <p class="message">First of ${no}</p><p class="message" hidden>Not shown</p><p class="message">Third of ${no}</p>
  <textarea class="message">Half an answer of mine</textarea></article>`;

const show = (body: string, path = '/queue'): void => {
  history.replaceState(null, '', path);
  document.body.innerHTML = body;
};

beforeEach(() => {
  getSelection()?.removeAllRanges();
});

const select = (selector: string): void => getSelection()!.selectAllChildren(document.querySelector(selector)!);

it('reads the case around what is selected, else the first: several stand under one address', () => {
  show(`<p class="product">Drill 800 W</p>${ticket('7', 'Bit is loose')}${ticket('8', 'No power')}`);
  expect(caseIn(document, [tickets])).toEqual({
    id: 'desk 7',
    title: 'Bit is loose',
    text: 'Product: Drill 800 W\nFirst of 7',
    state: 'Open',
    site: 'desk',
  });
  select('article:last-child .subject');
  expect(caseIn(document, [tickets])).toMatchObject({ id: 'desk 8', title: 'No power' });
});

it('takes the id from the path and the query, and from several parts', () => {
  const orders = siteDescription.parse({
    ...tickets,
    name: 'orders',
    region: undefined,
    case: {
      ...tickets.case,
      id: [
        { from: 'address', segment: 3 },
        { from: 'address', query: 'line' },
      ],
      text: [],
    },
  });
  show('<h1>Order</h1>', '/shop/orders/8841/?line=2&session=secret');
  expect(caseIn(document, [orders])).toEqual({ id: 'orders 8841 2', title: 'Help desk', text: '', site: 'orders' });
});

it('does not know a page without its part or its id; that is read as any other', () => {
  show('<main><h1>Queue</h1><p>Nothing waits.</p></main>');
  expect(caseIn(document, [tickets])).toEqual({ id: '/queue', title: 'Queue', text: 'Queue Nothing waits.' });
  show(`<main><h1>Queue</h1><article class="ticket"><b class="no">7</b></article></main>`);
  expect(caseIn(document, [tickets]).site).toBeUndefined();
});

it('gives way to a file of ours: a case is called the same with a description and without', () => {
  document.head.innerHTML = '<meta name="description" content="Redmine">';
  document.body.className = 'controller-issues';
  show(
    `<div id="content"><div class="issue"><div class="subject"><h3>Seven</h3></div></div></div>${ticket('7', 'x')}`,
    '/issues/7',
  );
  expect(caseIn(document, [tickets])).toMatchObject({ id: '/issues/7', site: 'redmine' });
  document.head.innerHTML = '';
  document.body.className = '';
});

it('[S2] reads nothing that is hidden or typed, and no more than a stranger needs', () => {
  show(ticket('7', 'x').replace('First of 7', 'word '.repeat(3000)));
  const { text } = caseIn(document, [tickets]);
  expect(text.length).toBeLessThanOrEqual(2000);
  show(
    `<article class="ticket"><b class="no" data-no="7"></b><p class="message" contenteditable>typed</p><textarea class="message">typed</textarea></article>`,
  );
  expect(caseIn(document, [tickets]).text).toBe('');
});
