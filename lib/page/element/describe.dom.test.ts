// Elements are described by what a person sees of them: name, role, value, what is around; and secrets are in no part of it.
import { expect, it } from 'vitest';
import { elementEvidence } from '#lib/judgment/element-evidence.ts';
import { describe } from '#lib/page/element/describe.ts';
import { findElement } from '#lib/page/element/find.ts';
import { pointedIn } from '#lib/page/pointed.ts';
import { bodyOf, first } from '#lib/page/safe.ts';

const show = (html: string): void => {
  bodyOf(document)!.innerHTML = html;
};

const described = (selector: string) => elementEvidence.parse(describe(first(document, selector)!));

const named = (html: string): [string, string] => {
  show(`<main>${html}</main>`);
  const { role, name } = described('#it');
  return [role, name];
};

it.each([
  ['<button id="it">Approve</button>', 'button', 'Approve'],
  ['<button id="it" aria-label="Approve the claim">OK</button>', 'button', 'Approve the claim'],
  ['<span id="a">Due</span><span id="b">on</span><input id="it" aria-labelledby="a b">', 'textbox', 'Due on'],
  ['<label for="it">Amount in <b>EUR</b></label><input id="it" type="number">', 'spinbutton', 'Amount in EUR'],
  ['<label>State <select id="it"><option>Open</option></select></label>', 'combobox', 'State'],
  ['<a id="it" href="/x"><img src="x.png" alt="Next page"></a>', 'link', 'Next page'],
  ['<button id="it"><svg><title>Delete</title></svg></button>', 'button', 'Delete'],
  ['<button id="it"><i aria-hidden="true">add</i> New</button>', 'button', 'New'],
  ['<b id="a" aria-hidden="true">Due</b><input id="it" aria-labelledby="a">', 'textbox', 'Due'],
  ['<input id="it" type="submit" value="Send">', 'button', 'Send'],
  ['<input id="it" placeholder="Postcode">', 'textbox', 'Postcode'],
  ['<button id="it" title="Undo"><svg></svg></button>', 'button', 'Undo'],
  ['<fieldset id="it"><legend>Address</legend></fieldset>', 'group', 'Address'],
  ['<div id="it" role="switch" aria-checked="true">Mentions</div>', 'switch', 'Mentions'],
  ['<a id="it">No link</a>', '', ''],
])('%s is the %s “%s”', (html, role, name) => {
  expect(named(html)).toEqual([role, name]);
});

it.each([
  ['<select id="it"><option>Open</option><option selected>Rejected</option></select>', 'Rejected'],
  ['<input id="it" type="checkbox" checked>', 'checked'],
  ['<input id="it" type="radio">', 'not checked'],
  ['<input id="it" value="net 45">', 'net 45'],
  ['<div id="it" role="checkbox" aria-checked="mixed"></div>', 'partly'],
  ['<div id="it" role="slider" aria-valuenow="4"></div>', '4'],
  ['<textarea id="it">Half a letter</textarea>', undefined],
  ['<button id="it">Approve</button>', undefined],
])('the value of %s is %s', (html, value) => {
  show(html);
  expect(described('#it').value).toBe(value);
});

it('tells headings, row, column and what is beside, without what stands in fields', () => {
  show(`<h1>Claims</h1><h2>May</h2><table><tr><th>Supplier</th><th>Status</th></tr>
    <tr><td>Kaiser AG</td><td><select><option>Open</option></select></td></tr>
    <tr><td>Nordwind</td><td><select id="it"><option>Rejected</option></select> <input value="4711"></td></tr></table><p>Total</p>`);
  const { neighbours, alike } = described('#it');
  expect(neighbours).toEqual({
    headings: ['Claims', 'May'],
    row: 'Nordwind',
    column: 'Status',
    before: 'Claims May Supplier Status Kaiser AG Nordwind',
    after: 'Total',
    above: 'Kaiser AG',
    below: '',
    order: [],
  });
  expect(alike).toBe(0);
});

it('writes selectors as the recorder of Chrome DevTools does, each of which leads back', () => {
  show('<main><form id="claim"><button>No</button><button data-testid="yes">Approve</button></form></main>');
  const button = first(document, '[data-testid]')!;
  const { selectors } = describe(button);
  expect(selectors).toEqual([
    ['aria/Approve[role="button"]'],
    ['[data-testid="yes"]'],
    ['#claim > button:nth-of-type(2)'],
    ['xpath//html/body/main/form/button[2]'],
    ['pierce/[data-testid="yes"]'],
  ]);
  expect(first(document, selectors[2]![0]!)).toBe(button);
  const path = selectors[3]![0]!.slice('xpath/'.length);
  expect(document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue).toBe(button);
});

it('leads into shadow roots and frames one part after the other', () => {
  show('<div id="host"></div><iframe id="inner"></iframe>');
  const shadow = first(document, '#host')!.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<p><button>Approve</button></p>';
  expect(describe(shadow.querySelector('button')!).selectors).toEqual([
    ['#host', 'aria/Approve[role="button"]'],
    ['#host', 'p > button'],
    ['pierce/p > button'],
  ]);
  const inside = first(document, 'iframe') as HTMLIFrameElement;
  inside.contentDocument!.body.innerHTML = '<button>Return</button>';
  const inFrame = describe(inside.contentDocument!.querySelector('button')!);
  expect(inFrame.selectors.map(([frame]) => frame)).toEqual(['#inner', '#inner', '#inner', 'pierce/#inner']);
});

it('is not misled by fields that take the names of what we read', () => {
  show(
    '<form id="it" aria-label="Claim"><input name="localName"><input name="parentNode"><input name="getAttribute"><input name="id"></form>',
  );
  expect(described('#it')).toMatchObject({ tag: 'form', name: 'Claim' });
});

const secrets = [
  '<input type="password" value="hunter2">',
  '<input autocomplete="cc-number" value="hunter2">',
  '<input autocomplete="one-time-code" value="hunter2">',
  '<input name="api_key" value="hunter2">',
  '<input id="userPassword" value="hunter2">',
  '<input aria-label="Security code" value="hunter2">',
  '<label>Your PIN <input value="hunter2"></label>',
  '<b id="s">API key</b><input aria-labelledby="s" value="hunter2">',
  '<label>Access token <textarea>hunter2</textarea></label>',
];

it.each(secrets)('[C6] nothing of %s is read, and it is never what was pointed at', (html) => {
  show(`<p>Before</p><div class="field">${html}</div><button>After</button>`);
  const field = document.querySelector<HTMLElement>('input,textarea')!;
  for (const element of [field, first(document, 'button')!, first(document, 'p')!, first(document, '.field')!])
    expect(JSON.stringify(describe(element))).not.toContain('hunter2');
  field.focus();
  expect(pointedIn(document)).toBeUndefined();
});

it('a text that is cut never ends in half of a number', () => {
  const number = '4111 1111 1111 1111';
  for (let fill = 170; fill < 200; fill++) {
    show(`<p>${'a'.repeat(4)} ${'b '.repeat(fill / 2)}${number} and more words that follow it</p><button id="it">Pay</button>`);
    const { text } = described('p');
    expect(text.endsWith('b') || text.includes(number)).toBe(true);
    const { before } = described('#it').neighbours;
    expect(/\d/.test(before)).toBe(before.includes(number));
  }
});

it('what has the keyboard is what is pointed at: controls that say something, and the entry of a list that is active', () => {
  const pointed = (html: string): string | undefined => {
    show(html);
    document.querySelector<HTMLElement>('[tabindex],a,button,input,select,textarea')!.focus();
    return pointedIn(document)?.id;
  };
  expect(pointed('<button id="it">Approve</button>')).toBe('it');
  expect(pointed('<select id="it"><option>Open</option></select>')).toBe('it');
  expect(pointed('<input id="it" value="net 45">')).toBe('it');
  expect(pointed('<input id="it" type="checkbox">')).toBe('it');
  expect(pointed('<input id="it" type="search" placeholder="Search">')).toBeUndefined();
  expect(pointed('<textarea id="it" placeholder="Message"></textarea>')).toBeUndefined();
  expect(pointed('<main id="it" tabindex="-1">Scrolls</main>')).toBeUndefined();
  expect(
    pointed(
      '<ul role="listbox" tabindex="0" aria-activedescendant="b"><li id="a" role="option">A</li><li id="b" role="option">B</li></ul>',
    ),
  ).toBe('b');
});

it('describes a control that the page has taken out meanwhile by what it is and holds; no way leads to it, and nothing is found for it', () => {
  show('<form><h2>Claim</h2><div id="cell"><label>Status <select id="it"><option>Open</option></select></label></div></form>');
  const control = first(document, '#it')!;
  first(document, '#cell')!.remove();
  const { name, role, value, selectors, alike } = elementEvidence.parse(describe(control));
  expect({ name, role, value, selectors, alike }).toEqual({
    name: 'Status',
    role: 'combobox',
    value: 'Open',
    selectors: [],
    alike: 0,
  });
  control.remove();
  const alone = elementEvidence.parse(describe(control));
  expect([alone.role, alone.value, alone.selectors]).toEqual(['combobox', 'Open', []]);
  expect(findElement(alone, document).status).toBe('gone');
});
