// Elements are described on one page and found on another: as they were, elsewhere, saying something else, or not at all (rule A1).
import { expect, it } from 'vitest';
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import { describe } from '#lib/page/element/describe.ts';
import { findElement } from '#lib/page/element/find.ts';
import { bodyOf, first } from '#lib/page/safe.ts';

const show = (html: string): void => {
  bodyOf(document)!.innerHTML = html;
};

const describedOn = (html: string, selector = '#it'): ElementEvidence => {
  show(html);
  return describe(first(document, selector)!);
};

/** How it stands on another page, and the id of what was found there. */
const foundOn = (sought: ElementEvidence, html: string) => {
  show(html);
  const { status, element } = findElement(sought, document);
  return [status, element?.id];
};

const row = (supplier: string, id: string, status = 'Open', action = 'Edit'): string =>
  `<tr><td>${supplier}</td><td><select><option>${status}</option></select></td><td><button id="${id}">${action}</button></td></tr>`;

const claims = (...rows: string[]): string =>
  `<h1>Claims of May</h1><table><tr><th>Supplier</th><th>Status</th><th></th></tr>${rows.join('')}</table><p>Total 3</p>`;

const [kaiser, nordwind, lindt] = [row('Kaiser AG', 'k'), row('Nordwind GmbH', 'it'), row('Lindt Transporte', 'l')];

it('[A1] a button among equal ones is told by its row, wherever that is', () => {
  const sought = describedOn(claims(kaiser, nordwind, lindt));
  expect(sought.alike).toBe(2);
  expect(foundOn(sought, claims(kaiser, nordwind, lindt))).toEqual(['exact', 'it']);
  expect(foundOn(sought, claims(nordwind, lindt, kaiser))).toEqual(['moved', 'it']);
});

it('[A1] a button whose row is gone is gone: it is never put to another row', () => {
  const sought = describedOn(claims(kaiser, nordwind, lindt));
  expect(foundOn(sought, claims(kaiser, lindt))).toEqual(['gone', undefined]);
  expect(foundOn(sought, claims(row('Nordwind Holding AG', 'n'), lindt))).toEqual(['gone', undefined]);
});

it('[A1] two that fit equally well are gone, with little sureness', () => {
  const sought = describedOn(claims(kaiser, nordwind, lindt));
  show(claims(kaiser, nordwind, nordwind, lindt));
  expect(findElement(sought, document)).toEqual({ status: 'gone', sureness: 0.2 });
});

it('[A1] other words or another value in the same place are a change', () => {
  const sought = describedOn(claims(kaiser, nordwind, lindt));
  expect(foundOn(sought, claims(kaiser, row('Nordwind GmbH', 'it', 'Open', 'Change'), lindt))).toEqual(['changed', 'it']);
  const chosen = describedOn('<label>Status <select id="it"><option>Rejected</option></select></label>');
  expect(foundOn(chosen, '<label>Status <select id="it"><option>Approved</option></select></label>')).toEqual(['changed', 'it']);
});

it('survives other ids, classes and wrappers', () => {
  const sought = describedOn(
    '<form class="f"><div class="r"><label for="it">Due on</label><input id="it" name="due" value="1 May"></div></form>',
  );
  const after =
    '<form class="x"><section><div class="y"><label for="n7">Due on</label><span><input id="n7" name="n8" value="1 May"></span></div></section></form>';
  expect(foundOn(sought, after)).toEqual(['exact', 'n7']);
});

it('tells buttons without words by their pictures, and refuses those with others', () => {
  const bar = (...paths: string[]): string =>
    paths.map((path) => `<button id="${path}"><svg><path d="${path}"></path></svg></button>`).join('');
  const sought = describedOn(bar('M1', 'M2', 'M3'), '#M2');
  expect(foundOn(sought, bar('M3', 'M2', 'M1'))[1]).toBe('M2');
  expect(foundOn(sought, bar('M1', 'M3'))).toEqual(['gone', undefined]);
});

it('looks in open shadow roots and in frames that can be read', () => {
  const sought = describedOn('<p>Claim 12</p><button id="it">Approve</button>');
  show('<div id="host"></div><iframe></iframe>');
  const shadow = first(document, '#host')!.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<p>Claim 12</p><button id="in-shadow">Approve</button>';
  expect(findElement(sought, document).element?.id).toBe('in-shadow');
  shadow.innerHTML = '';
  (first(document, 'iframe') as HTMLIFrameElement).contentDocument!.body.innerHTML =
    '<p>Claim 12</p><button id="in-frame">Approve</button>';
  expect(findElement(sought, document).element?.id).toBe('in-frame');
});

it('what is hidden is not found', () => {
  const sought = describedOn('<button id="it">Approve</button>');
  expect(foundOn(sought, '<button id="it" hidden>Approve</button>')).toEqual(['gone', undefined]);
});

it('[A1] what stood right beside one that was taken out is not taken for it, changed', () => {
  const steps = [
    'Download the papers of the carrier and read them',
    'Download the papers of the customs office and sign',
    'Send all',
  ];
  const list = (of: string[]): string =>
    `<h2>Steps</h2><ul>${of.map((step) => `<li id="${step.length}">${step}</li>`).join('')}</ul>`;
  const sought = describedOn(list(steps), 'li');
  expect(foundOn(sought, list(steps.slice(1)))).toEqual(['gone', undefined]);
  expect(foundOn(sought, list([steps[0]!.replace('read', 'keep'), ...steps.slice(1)]))[0]).toBe('changed');
  show(list(steps));
  const last = describe(bodyOf(document)!.querySelectorAll('li')[1]!);
  expect(foundOn(last, list([steps[0]!, steps[2]!]))).toEqual(['gone', undefined]);
});

it('[A1] what says nearly the same in another section, between the same words, is not taken for it', () => {
  const section = (name: string, words: string, id: string): string =>
    `<h2>${name}</h2><h3>Arguments</h3><p>What it takes is told below here.</p><p id="${id}">${words}</p><p>What it gives back is told next.</p>`;
  const resume = section('Resume', 'The argument is a handle to a suspended run.', 'it');
  const destroy = section('Destroy', 'The argument is the handle to a suspended run.', 'other');
  const sought = describedOn(destroy + resume);
  expect(foundOn(sought, destroy + resume.replace(/<p id="it">.*?<\/p>/, ''))).toEqual(['gone', undefined]);
  expect(foundOn(sought, destroy + resume.replace('a suspended run', 'a stopped run'))).toEqual(['changed', 'it']);
});
