// Judging from the panel with an earlier judgment at hand: what the draft takes over, and where its card comes up.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acceptDisclosure } from '#lib/actions/accept-disclosure.ts';
import { judgeLike } from '#lib/actions/judge-like.ts';
import { storeDraft } from '#lib/actions/open-draft.ts';
import { seedDraft } from '#lib/actions/seed-draft.ts';
import type { PrecedentUse } from '#lib/bridge/calls.ts';
import { disclosure } from '#lib/judgment/disclosure.ts';
import { judgment as judgmentSchema } from '#lib/judgment/judgment.ts';
import { formFrom, applyForm } from '#lib/judgment/apply-form.ts';
import { Database } from '#lib/store/db.ts';
import { putSeed, seedFor } from '#lib/store/seeds.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';

let db: Database;
let injected: unknown[];
beforeEach(async () => {
  fakeBrowser.reset();
  await acceptDisclosure({ version: disclosure.version });
  injected = [];
  Object.assign(fakeBrowser.scripting, { executeScript: async (about: unknown) => void injected.push(about) });
  db = new Database(`like-${crypto.randomUUID()}`);
  return () => db.delete();
});

const quote = { type: 'quote', exact: 'Pay in 60 days', prefix: '', suffix: '' } as const;
const begin = async (as: PrecedentUse, place = 0, note = '') => {
  const earlier = sampleRecord(sampleJudgment(place, { day: '2026-05-11' }));
  await db.records.add(earlier);
  await putSeed(7, { like: earlier.id, as });
  const draft = crypto.randomUUID();
  const sight = { address: 'https://erp.example/1', title: 'Invoice 8841', quote, coverage: [], note };
  await storeDraft({ nonce: draft, draft, tab: 7, where: 'window', isStored: false }, sight, db);
  return { earlier, begun: (await db.records.get(draft))!.judgment };
};

it('cites: the kind, what was asked, a quotation to go on from, and which judgment it was', async () => {
  const { earlier, begun } = await begin('cited', 0, 'my note');
  expect(begun.kind).toBe(earlier.judgment.kind);
  expect(begun.case.asked).toEqual(earlier.judgment.case.asked);
  expect(begun.body.verdict).toEqual({
    fields: {},
    rationale: expect.stringMatching(/^As in Invoice 8841, May 2026: .+ my note$/),
  });
  expect(begun.body.precedent).toEqual({ id: earlier.id, as: 'cited' });
  expect(begun.case.text).toBe('Pay in 60 days');
  expect(judgmentSchema.parse(begun)).toEqual(begun);
  expect(await seedFor(7)).toBeUndefined();
});

it('judges differently: the same beginning with an empty reason', async () => {
  const { earlier, begun } = await begin('differs');
  expect(begun.body.verdict).toEqual({ fields: {}, rationale: '' });
  expect(begun.body.precedent).toEqual({ id: earlier.id, as: 'differs' });
});

it('never takes over an answer, and puts the words of this case where the earlier one had its own', async () => {
  for (const [place, { selectionField, asked }] of kinds.entries()) {
    const { earlier, begun } = await begin('cited', place);
    expect(begun.body.verdict.fields).toEqual({});
    for (const field of Object.keys(asked))
      expect(begun.case.asked[field]).toEqual(field === selectionField ? quote.exact : earlier.judgment.case.asked[field]);
  }
});

it('the mark of the precedent survives what is typed and edited later', async () => {
  const { begun } = await begin('differs');
  const typed = applyForm(begun, { ...formFrom(begun), rationale: 'Another supplier' });
  expect(typed.body.precedent).toEqual(begun.body.precedent);
});

it('a precedent that was taken back meanwhile leaves the draft as it is', async () => {
  const gone = sampleRecord(sampleJudgment(), 'withdrawn');
  await db.records.add(gone);
  const draft = sampleJudgment();
  expect(await seedDraft(db, draft, { like: gone.id, as: 'cited' })).toEqual(draft);
  await expect(judgeLike({ tab: 7, like: gone.id, as: 'cited' }, {}, { db })).rejects.toThrow('no longer here');
});

it('asked beside the page it goes to the small window at once; asked from a tab, over the tool', async () => {
  const earlier = sampleRecord();
  await db.records.add(earlier);
  const { id: tab } = await fakeBrowser.tabs.create({ url: 'https://erp.example/1' });
  const about = { tab: tab!, like: earlier.id, as: 'cited' } as const;
  await judgeLike(about, {}, { db });
  expect(injected).toEqual([
    expect.objectContaining({ args: [true] }),
    expect.objectContaining({ files: ['/sites.js', '/pick.js'] }),
  ]);
  expect(await seedFor(tab!)).toEqual({ like: earlier.id, as: 'cited' });
  injected = [];
  await judgeLike(about, { tab: { id: 99 } }, { db });
  expect(injected[0]).toMatchObject({ args: [false] });
});

it('a page that is closed is said, and nothing is left behind', async () => {
  const earlier = sampleRecord();
  await db.records.add(earlier);
  await expect(judgeLike({ tab: 4711, like: earlier.id, as: 'cited' }, {}, { db })).rejects.toThrow('is closed');
  expect(await seedFor(4711)).toBeUndefined();
});
