// What any page says of itself: its trail, the name of the part in which the person works, schema.org, and that lies are bounded.
import { beforeEach, expect, it } from 'vitest';
import { linkedDataIn } from '#lib/page/about/linked-data.ts';
import { caseIn } from '#lib/page/sites/index.ts';

const show = (path: string, head: string, body: string): void => {
  history.replaceState(null, '', path);
  document.head.innerHTML = head;
  document.body.innerHTML = body;
};
const linked = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const select = (selector: string): void => getSelection()!.selectAllChildren(document.querySelector(selector)!);

beforeEach(() => {
  getSelection()?.removeAllRanges();
});

it('says where the page stands, from the trail that it shows', () => {
  const trail = '<nav aria-label="Breadcrumb"><ol><li><a>Orders</a></li><li><a>2026</a></li><li hidden>x</li></ol></nav>';
  show('/o/7', '<title>T</title>', `${trail}<main><h1>Order 7</h1><p>Net 30</p></main>`);
  expect(caseIn(document)).toEqual({ id: '/o/7', title: 'Order 7', text: 'Orders › 2026\nOrder 7 Net 30' });
  show(
    '/o/7',
    '',
    `<div itemscope itemtype="https://schema.org/BreadcrumbList"><span itemprop="name">Shop</span></div><main>Net 30</main>`,
  );
  expect(caseIn(document).text).toBe('Shop\nNet 30');
});

it('calls a dialog or region by its own name, and says what it is part of', () => {
  const dialog =
    '<div role="dialog" aria-labelledby="n m"><b id="n">Approve</b> <b id="m">invoice 8841</b><p id="in">Over the limit</p></div>';
  show('/inbox', '<title>ERP</title>', `<main><h1>Inbox</h1><p>12 wait</p></main>${dialog}`);
  expect(caseIn(document)).toMatchObject({ title: 'Inbox', text: 'Inbox 12 wait' });
  select('#in');
  expect(caseIn(document)).toEqual({
    id: '/inbox',
    title: 'Approve invoice 8841',
    text: 'Inbox\nApprove invoice 8841 Over the limit',
  });
  show('/inbox', '', '<main><h1>Inbox</h1><section role="region" aria-label="Terms"><p id="in">Net 30</p></section></main>');
  select('#in');
  expect(caseIn(document)).toMatchObject({ title: 'Terms', text: 'Inbox\nNet 30' });
});

it('reads name and state of schema.org, in JSON-LD and in the page itself', () => {
  const graph = {
    '@graph': [
      { '@type': 'WebSite', name: 'Shop' },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [{ '@type': 'ListItem', name: 'Orders' }, { item: { name: 'Open' } }],
      },
      { '@type': ['Order'], name: 'Order 7', orderStatus: 'https://schema.org/OrderProcessing' },
    ],
  };
  show('/o/7', `<title>T</title>${linked(graph)}`, '<main>Net 30</main>');
  expect(caseIn(document)).toEqual({ id: '/o/7', title: 'Order 7', text: 'Net 30', state: 'OrderProcessing' });
  show('/o/7', '', '<div itemscope><b itemprop="name">Order 7</b> <i itemprop="orderStatus">Paid</i></div>');
  expect(caseIn(document).state).toBe('Paid');
});

it('tells cases of one path apart by what the page says of its own address, where the address agrees', () => {
  const canonical = (address: string) => `<link rel="canonical" href="${address}">`;
  show('/view?id=7&session=s', canonical('/view?id=7'), '<main>Seven</main>');
  expect(caseIn(document).id).toBe('/view?id=7');
  // It changed without loading: the old word is not believed.
  show('/view?id=8', canonical('/view?id=7'), '<main>Eight</main>');
  expect(caseIn(document).id).toBe('/view');
  show('/view?id=7', canonical('https://elsewhere.example/view?id=7'), '<main>Seven</main>');
  expect(caseIn(document).id).toBe('/view');
  show('/view?id=7', canonical('http://[bad'), '<main>Seven</main>');
  expect(caseIn(document).id).toBe('/view');
});

it('is neither held up nor misled by JSON-LD that is endless, deep, broken or of another shape', () => {
  const nothing = { name: '', status: '' };
  const bombs = [
    '['.repeat(20_000) + ']'.repeat(20_000),
    `{"name":"${'x'.repeat(60_000)}"}`,
    '{"name":',
    'null',
    '7',
    '[null,7,"x",[]]',
    '{"__proto__":{"name":"x"},"@type":7}',
    '{"name":{"a":1},"headline":[1],"@graph":7}',
    '{"@type":"BreadcrumbList","itemListElement":[null,{"item":null},{"name":7}]}',
  ];
  for (const bomb of bombs) {
    show('/p', linked(bomb), '<main>Text</main>');
    expect(linkedDataIn(document)).toEqual(nothing);
    expect(caseIn(document)).toEqual({ id: '/p', title: '', text: 'Text' });
  }
  show('/p', linked(Array.from({ length: 9000 }, (_, n) => ({ '@type': 'WebSite', n }))), '<main>Text</main>');
  expect(linkedDataIn(document)).toEqual(nothing);
  show('/p', Array.from({ length: 300 }, () => linked('{')).join('') + linked({ name: 'Late' }), '<main>Text</main>');
  expect(linkedDataIn(document)).toEqual(nothing);
});
