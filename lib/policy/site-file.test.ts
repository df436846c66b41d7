// Sites as data: what a description may say, and that each mistake is told with the place where it stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMatched, wrongPattern } from '#lib/policy/match-pattern.ts';
import { longestFile, readSiteFile } from '#lib/policy/site-file.ts';
import { wrongSelector } from '#lib/policy/selector.ts';
import { mostSites } from '#lib/policy/site.ts';

const site = {
  name: 'erp-invoices',
  title: 'ERP invoices',
  matches: ['https://erp.example/invoices/*', '*://*.erp.example/i/*'],
  region: 'section.invoice',
  case: {
    id: [
      { from: 'address', segment: 2 },
      { from: 'address', query: 'line' },
      { from: 'attribute', selector: '[data-id]', attribute: 'data-id' },
    ],
    title: { selector: 'h1' },
    text: [
      { selector: '.supplier', called: 'Supplier' },
      { selector: '.line', most: 5 },
    ],
    state: { from: 'text', selector: '.state' },
  },
};
const file = (...sites: unknown[]): string => JSON.stringify({ format: 'precedent-sites/1', sites });
const wrongIn = (text: string): string[] => {
  const read = readSiteFile(text);
  return 'wrong' in read ? read.wrong : [];
};
/** A description with anything anywhere. */
interface Loose extends Record<string, unknown> {
  matches: unknown[];
  case: Record<string, unknown> & { id: Record<string, unknown>[]; text: Record<string, unknown>[] };
}
/** The file with something else at one place. */
const withChange = (change: (copy: typeof site) => void): string => {
  const copy = structuredClone(site);
  change(copy);
  return file(site, { ...copy, name: 'second' });
};

describe('a file of sites', () => {
  it('[S2] is read as it stands, and holds nothing that could be run', () => {
    expect(readSiteFile(file(site))).toEqual({ sites: [site] });
  });

  it.each<[string, (copy: Loose) => void, string]>([
    [
      'a selector',
      (copy) => (copy.case.id[2]!['selector'] = 'a:has(b)'),
      'sites[1].case.id[2].selector: ":has(b)" is not a plain selector',
    ],
    ['a field that is not there', (copy) => (copy.case['run'] = 'x'), 'sites[1].case.run: there is no such field'],
    ['code', (copy) => (copy.case.id[0]!['pick'] = '/a(b+)+/'), 'sites[1].case.id[0].pick: there is no such field'],
    [
      'an attribute of fields',
      (copy) => (copy.case.id[2]!['attribute'] = 'value'),
      'sites[1].case.id[2].attribute: one of data-…',
    ],
    ['two ways at once', (copy) => (copy.case.id[0]!['query'] = 'x'), 'sites[1].case.id[0]: either segment or query'],
    ['no way', (copy) => (copy.case.id[0] = { from: 'script' }), 'sites[1].case.id[0]'],
    ['a pattern', (copy) => (copy.matches[1] = '<all_urls>'), 'sites[1].matches[1]: write it as https://tool.example/path/*'],
    ['every host', (copy) => (copy.matches[0] = '*://*/*'), 'sites[1].matches[0]: write it as'],
    ['a top-level domain', (copy) => (copy.matches[0] = '*://*.com/*'), 'sites[1].matches[0]: name the host of the tool'],
    ['too much text', (copy) => (copy.case.text = Array.from({ length: 9 }, () => ({ selector: 'p' }))), 'sites[1].case.text: '],
    ['too many elements', (copy) => (copy.case.text[1]!['most'] = 21), 'sites[1].case.text[1].most: '],
    ['nothing for an id', (copy) => (copy.case.id = []), 'sites[1].case.id: '],
    ['a name with a space', (copy) => (copy['name'] = 'ERP x'), 'sites[1].name: small letters'],
  ])('says where it is wrong: %s', (_, change, words) => {
    const copy = structuredClone(site) as unknown as Loose;
    copy['name'] = 'second';
    change(copy);
    const wrong = wrongIn(file(site, copy));
    expect(wrong.join('\n')).toContain(words);
    expect(wrong).toHaveLength(1);
  });

  it('names the place of a name that stands twice, of another format, and of what is no JSON', () => {
    expect(wrongIn(file(site, site))).toEqual(['sites[1].name: erp-invoices is described twice']);
    expect(wrongIn(JSON.stringify({ format: 'precedent-sites/2', sites: [site] }))).toEqual([
      'format: must be "precedent-sites/1"',
    ]);
    expect(wrongIn('{')[0]).toMatch(/^The file: not JSON/);
    expect(wrongIn('[]')[0]).toMatch(/^The file: /);
    expect(wrongIn(' '.repeat(longestFile + 1))[0]).toMatch(/^The file: at most/);
  });

  it('tells a few mistakes and counts the rest; too many sites are one', () => {
    expect(
      wrongIn(
        withChange((copy) => Object.assign(copy.case, Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`x${n}`, 1])))),
      ),
    ).toHaveLength(9);
    const many = Array.from({ length: mostSites + 1 }, (_, n) => ({ ...site, name: `site-${n}` }));
    expect(wrongIn(file(...many))).toEqual([expect.stringMatching(/^sites: /)]);
  });

  it('takes no keys that reach for a prototype', () => {
    const wrong = wrongIn(`{"format":"precedent-sites/1","sites":[{"__proto__":{"x":1},"name":"a"}]}`);
    expect(wrong.join('\n')).toContain('sites[0]');
    expect(Object.prototype).not.toHaveProperty('x');
  });
});

describe('a selector', () => {
  it.each([
    'h1',
    '*',
    '#total',
    'main.invoice > section:first-child + p.note',
    '[data-id]',
    '[data-kind="invoice, paid" i]',
    "a[href^='/invoices/'] .no:nth-of-type(2)",
    'td:not(.empty):last-child',
    'h1, .title, [role=heading]',
    '.größe',
    '#a\\:b',
  ])('may be %s', (text) => expect(wrongSelector(text)).toBeUndefined());

  it.each([
    '',
    '  ',
    'a:has(b)',
    'a ~ b',
    ':is(a,b)',
    'a:not(b c)',
    'a:not(:has(b))',
    ':nth-child(2n+1)',
    'p::before',
    'a{color:red}',
    'a,',
    ',a',
    'a,,b',
    '> a',
    'a >',
    'a > > b',
    '[x',
    '[x="',
    '.a b"',
    'svg|a',
    'a||b',
    'a/**/b',
    'div*',
    'a b c d e f g h i',
    'a,b,c,d,e',
    `#${'a'.repeat(200)}`,
  ])('may not be %j', (text) => expect(wrongSelector(text)).toMatch(/./));

  it('is told from what is none in one pass, whatever stands there', () => {
    // As long as it may get, of what such a search could go back over.
    for (const unit of ['a', 'a ', '[a="', '\\a', ':not(', '-', ',a', '"', '.a:not(.b)'])
      expect(wrongSelector(unit.repeat(1000).slice(0, 200) + '!')).toMatch(/./);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab.#[]()=":,> +~*\\-1'), maxLength: 60 }), (text) => {
        const wrong = wrongSelector(text);
        expect(wrong === undefined || wrong.length > 0).toBe(true);
      }),
    );
  });
});

describe('a match pattern', () => {
  const holds = (address: string, pattern: string): boolean =>
    wrongPattern(pattern) === undefined && isMatched(new URL(address), pattern);

  it.each([
    ['https://erp.example/invoices/7', 'https://erp.example/invoices/*'],
    ['http://erp.example:8080/invoices/7#x', '*://erp.example/*'],
    ['https://erp.example/', 'https://erp.example/*'],
    ['https://a.b.erp.example/i', 'https://*.erp.example/*'],
    ['https://erp.example/i', 'https://*.erp.example/*'],
    ['https://erp.example/view?id=7', 'https://erp.example/view?id=*'],
    ['http://127.0.0.1:8701/issues/7', 'http://127.0.0.1/issues/*'],
    ['https://erp.example/a/x/b/y/b', 'https://erp.example/*/b'],
  ])('%s is one of %s', (address, pattern) => expect(holds(address, pattern)).toBe(true));

  it.each([
    ['http://erp.example/', 'https://erp.example/*'],
    ['https://noterp.example/', 'https://*.erp.example/*'],
    ['https://erp.example.evil.example/', 'https://erp.example/*'],
    ['https://evil.example/?https://erp.example/', 'https://erp.example/*'],
    ['https://erp.example/orders', 'https://erp.example/invoices/*'],
    ['ftp://erp.example/', '*://erp.example/*'],
    ['https://erp.example/view?id=7', 'https://erp.example/view'],
  ])('%s is none of %s', (address, pattern) => expect(holds(address, pattern)).toBe(false));

  it.each([
    'https://*/*',
    '*://*/*',
    'https://erp.example',
    'file:///a',
    'https://er*.example/*',
    'https://*.com/*',
    'https://user@erp.example/*',
    'https://erp.example:8080/*',
  ])('%s is refused', (pattern) => expect(wrongPattern(pattern)).toMatch(/./));

  it('takes no longer than both are long, whatever stands there', () => {
    expect(isMatched(new URL(`https://erp.example/${'a'.repeat(8000)}`), `https://erp.example/${'*a'.repeat(130)}b`)).toBe(false);
  });
});
