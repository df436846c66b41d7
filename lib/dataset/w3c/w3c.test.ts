// The W3C export says nothing that its context does not know, has every property that the model requires, and counts in code points.
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { buildPackage } from '#lib/dataset/build.ts';
import { selectorsOf } from '#lib/dataset/w3c/selectors.ts';
import type { Evidence, QuoteEvidence } from '#lib/judgment/evidence.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { sampleElement } from '#tests/harness/samples.ts';
import { exampleAbout, exampleRows, rowOf } from '#tests/harness/package-rows.ts';

const address = 'http://www.w3.org/ns/anno.jsonld';
const context = JSON.parse(
  readFileSync(new URL('../../../tests/conformance/w3c-context.json', import.meta.url), 'utf8'),
) as object;
const documentLoader = async (url: string) => {
  if (url !== address) throw new Error(`Nothing but the context is loaded: ${url}`);
  return { document: context, documentUrl: url, contextUrl: undefined };
};

const page: Evidence = { type: 'page', address: 'https://erp.example/invoices/8841', title: 'Invoice 8841' };
const quote: QuoteEvidence = {
  type: 'quote',
  exact: 'Net 30 days',
  prefix: 'Nordwind GmbH. ',
  suffix: '. Total',
  position: { start: 51, end: 62 },
  range: { start: '/html[1]/body[1]/p[1]/text()[1]', startOffset: 15, end: '/html[1]/body[1]/p[2]', endOffset: 0 },
  css: '#terms',
};

const rowsWith = (evidence: Evidence[]) => {
  const row = rowOf(kinds[0]!, kinds[0]!.examples[0]!, { index: 1, evidence });
  const text = buildPackage([row], exampleAbout).get('evidence.jsonl') ?? '';
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

it('is expanded by a JSON-LD processor without a term that it does not know', async () => {
  const [row] = rowsWith([quote, page]);
  // Safe mode refuses whatever would be dropped: an unknown term, a relative address, a type that is none.
  const means = { documentLoader, safe: true } as unknown as jsonld.Options.Expand;
  const [item] = await jsonld.expand(row as jsonld.JsonLdDocument, means);
  const oa = 'http://www.w3.org/ns/oa#';
  expect(item).toMatchObject({
    '@type': [`${oa}${row!['type'] as string}`],
    [`${oa}motivatedBy`]: [{ '@id': `${oa}assessing` }],
    [`${oa}hasTarget`]: [
      {
        '@type': [`${oa}SpecificResource`],
        [`${oa}hasSource`]: [{ '@id': page.address }],
        [`${oa}hasSelector`]: [
          { '@type': [`${oa}TextQuoteSelector`], [`${oa}exact`]: [{ '@value': 'Net 30 days' }] },
          { '@type': [`${oa}TextPositionSelector`], [`${oa}start`]: [{ '@value': 51 }] },
          { '@type': [`${oa}RangeSelector`] },
          { '@type': [`${oa}CssSelector`] },
        ],
      },
    ],
  });
});

it('counts in code points, and leaves out what can no longer be said in them', () => {
  // Three emoji before the quote and one in it.
  const counted = { ...quote, position: { start: 51, end: 62, pairs: { before: 3, inside: 1 } } };
  expect(selectorsOf(counted).map(({ type }) => type)).toEqual(['TextQuoteSelector', 'TextPositionSelector', 'CssSelector']);
  expect(selectorsOf(counted)[1]).toEqual({ type: 'TextPositionSelector', start: 48, end: 58 });
});

it('says both ends of a range as the model does: the end is where the next thing begins', () => {
  expect(selectorsOf(quote)[2]).toEqual({
    type: 'RangeSelector',
    startSelector: {
      type: 'XPathSelector',
      value: '/html[1]/body[1]/p[1]/text()[1]',
      refinedBy: { type: 'TextPositionSelector', start: 15, end: 15 },
    },
    endSelector: { type: 'XPathSelector', value: '/html[1]/body[1]/p[2]/node()[1]' },
  });
  const behind = { ...quote, range: { ...quote.range!, endOffset: 2 } };
  expect(selectorsOf(behind).map(({ type }) => type)).not.toContain('RangeSelector');
});

it('has no row without an address or without a passage, and none of another sort of evidence', () => {
  expect(rowsWith([quote])).toEqual([]);
  expect(rowsWith([quote, { ...page, address: '' }])).toEqual([]);
  expect(rowsWith([page])).toEqual([]);
  expect(selectorsOf({ type: 'something-new' } as never)).toEqual([]);
});

it('is no configuration of the card, which is for load_dataset, and stands in its table', () => {
  const card = buildPackage(exampleRows(), exampleAbout).get('README.md')!;
  expect(card.split('---')[1]).not.toContain('evidence.jsonl');
  expect(card).toContain('| `evidence.jsonl` |');
});

const saved = sampleElement({
  text: 'Save 🙂',
  selectors: [['aria/Save[role="button"]'], ['#save'], ['xpath//html/body/button[2]'], ['pierce/#save'], ['iframe', '#save']],
});
const edit: Evidence = { type: 'edit', field: 'Reply', before: 'net 30', after: 'net 45', came: 'streamed' };

it('says of a control what it shows and the ways to it that the model knows', () => {
  const { before, after } = saved.neighbours;
  expect(selectorsOf(saved)).toEqual([
    { type: 'TextQuoteSelector', exact: 'Save 🙂', ...(before ? { prefix: before } : {}), ...(after ? { suffix: after } : {}) },
    { type: 'CssSelector', value: '#save' },
    { type: 'XPathSelector', value: '/html/body/button[2]' },
  ]);
  expect(selectorsOf({ ...saved, text: '', selectors: [['iframe', '#save']] })).toEqual([]);
});

it('has a row of its own for a change, whose body is what came of the target; both expand without loss', async () => {
  const rows = rowsWith([saved, edit, page]);
  expect(rows.map(({ motivation }) => motivation)).toEqual(['assessing', 'editing']);
  expect(rows[1]).toMatchObject({
    id: `${rows[0]!['id'] as string}#edit-1`,
    body: { value: 'net 45', purpose: 'editing' },
    target: [{ source: page.address, selector: [{ type: 'TextQuoteSelector', exact: 'net 30' }] }],
  });
  const means = { documentLoader, safe: true } as unknown as jsonld.Options.Expand;
  const [first, second] = await Promise.all(rows.map((row) => jsonld.expand(row as jsonld.JsonLdDocument, means)));
  const oa = 'http://www.w3.org/ns/oa#';
  expect(first![0]).toMatchObject({ [`${oa}motivatedBy`]: [{ '@id': `${oa}assessing` }] });
  expect(second![0]).toMatchObject({
    [`${oa}motivatedBy`]: [{ '@id': `${oa}editing` }],
    [`${oa}hasBody`]: [{ [`${oa}hasPurpose`]: [{ '@id': `${oa}editing` }] }],
  });
  // Nothing stood there before, or nothing was left: there is no passage, or nothing to say of it.
  expect(rowsWith([{ ...edit, before: '' }, { ...edit, after: '' }, page])).toEqual([]);
});
