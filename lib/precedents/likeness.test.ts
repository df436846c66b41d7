// Which earlier cases are found for real-looking ones, in several languages, and which never are.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likenedOf } from '#lib/precedents/likened.ts';
import { newLikeness } from '#lib/precedents/likeness.ts';
import { precedentsFor, weakest } from '#lib/precedents/rank.ts';
import { states } from '#lib/judgment/life.ts';
import { pastCase, pastCases, type PastCase } from '#tests/harness/past-cases.ts';

const index = (cases: readonly PastCase[] = pastCases) => {
  const likeness = newLikeness();
  cases.forEach((each, place) => likeness.put(likenedOf({ state: 'kept', judgment: pastCase(each) }, 1000 + place)!));
  return likeness;
};
const ask = (text: string, title = '', likeness = index()) =>
  precedentsFor(likeness, { text, title, case: 'B'.repeat(43), today: '2026-11-24' });
const titles = (text: string, title = '') => ask(text, title).map((each) => each.title);

it('puts the like case first and leaves strangers out', () => {
  const found = ask(
    'Supplier Nordwind GmbH. Net 30 days. Total due 12,400.00 EUR. Approval limit 10,000.00 EUR under policy 4.2.',
    'Invoice 8841 - Payables',
  );
  expect(found[0]!.title).toBe('Invoice 8840 - Payables');
  expect(found[0]!.words).toEqual(expect.arrayContaining(['nordwind', 'approval', 'limit', 'supplier']));
  expect(found.map(({ title }) => title)).not.toContain('Incident 77: database replica lag');
});

it.each([
  ['The replica of the billing database lags by four minutes since the import.', 'Incident 77: database replica lag'],
  ['They want to strike the liability cap and ask for unlimited indemnity.', 'Clause 14.2, framework agreement'],
  ['Refund wanted, 40 days after purchase; customs had the parcel.', 'Ticket 5120: refund after 34 days'],
  ['Hotelrechnungen mit Verpflegung, Aufteilung fehlt auf der Rechnung.', 'Reisekosten 12 - Buchhaltung'],
  ['届いた商品が破損していた。顧客は返金を希望。', 'チケット 301: 返金依頼'],
])('finds for "%s" the case %s', (text, title) => {
  expect(titles(text)[0]).toBe(title);
});

it('a case is no precedent of its own', () => {
  const likeness = index();
  const words = 'Supplier Nordwind GmbH. Approval limit 10,000.00 EUR under policy 4.2.';
  const [first] = ask(words, '', likeness);
  const asked = { text: words, title: '', today: '2026-11-24' };
  expect(precedentsFor(likeness, { ...asked, case: first!.case }).map(({ id }) => id)).not.toContain(first!.id);
});

it.each([
  'Lunch menu for Thursday: lentil soup, roast vegetables.',
  'The meeting is at nine in the small room.',
  '',
  '...',
  '12 34',
])('finds nothing for "%s"', (text) => {
  expect(ask(text)).toEqual([]);
});

it('says nothing of the one case that is there where only small words are shared', () => {
  const likeness = index([{ title: 'Minutes', text: 'The owner of the site is to say what is in it by the end of the week.' }]);
  expect(ask('The price of the bread is what it is, and the end of it.', 'Bread', likeness)).toEqual([]);
});

it('takes two words of one family for one that is shared', () => {
  const likeness = index([{ title: 'Breakage', text: 'A glass among glasses' }]);
  expect(ask('Two glasses on a tray', '', likeness)).toEqual([]);
});

it('compares neither answers nor reasons', () => {
  const likeness = index([
    { title: 'A', text: 'Pallet of tiles', chosen: 'Quarantine warehouse', why: 'Moisture damage suspected' },
  ]);
  expect(ask('Quarantine warehouse, moisture damage suspected', '', likeness)).toEqual([]);
});

it('finds by what the site file read around the case, for less', () => {
  const around = 'Warehouse inspection: moisture damage suspected';
  const text = 'Pallet arrived broken';
  const likeness = newLikeness();
  likeness.put(likenedOf({ state: 'kept', judgment: pastCase({ title: 'Around', text }) }, 1, around)!);
  likeness.put(likenedOf({ state: 'kept', judgment: pastCase({ title: 'Own', text: `${text}. ${around}` }) }, 1)!);
  likeness.put(likenedOf({ state: 'kept', judgment: pastCase({ title: 'Neither', text }) }, 1)!);
  const found = ask('Warehouse inspection found moisture damage on a pallet', '', likeness);
  expect(found.map(({ title }) => title)).toEqual(['Own', 'Around']);
});

it('finds the same cases after this one was judged, however much of its page was read', () => {
  const text = `Nordwind invoice above the approval limit, sole source. ${'Freight calibration bearings express assistant Lübeck. '}`;
  const page = `${text} Messages, drafted reply, waiting for approval, pieces, item, order, note, hold, return, supplier since 2021.`;
  const likeness = index();
  const own = likenedOf({ state: 'kept', judgment: pastCase({ title: 'This', text }) }, 1, page)!;
  const found = () => precedentsFor(likeness, { text: page, title: 'This', case: own.case, today: '2026-11-24' });
  const before = found();
  expect(before[0]!.title).toBe('Invoice 8840 - Payables');
  likeness.put(own);
  likeness.put({ ...own, id: crypto.randomUUID(), text: 'Freight' });
  expect(found()).toEqual(before);
});

it('prefers the fresher of two like cases', () => {
  const old = { title: 'Old', text: 'Forklift battery replacement above the yearly budget', day: '2023-01-01' };
  expect(
    ask('Forklift battery replacement above budget', '', index([old, { ...old, title: 'New', day: '2026-11-01' }])).map(
      ({ title }) => title,
    ),
  ).toEqual(['New', 'Old']);
});

it('shows one row a case, its newest judgment, and counts how many of them agree', () => {
  const text = 'Forklift battery replacement above the yearly budget';
  const [found, ...rest] = ask(
    'Forklift battery replacement above budget',
    '',
    index([
      { title: 'Same', text, chosen: 'Hold' },
      { title: 'Same', text, chosen: 'pay ' },
      { title: 'Same', text, chosen: 'Pay', why: 'The newest.' },
    ]),
  );
  expect(rest).toEqual([]);
  expect(found).toMatchObject({ why: 'The newest.', alike: { count: 2, of: 3 } });
});

it('forgets a case that was taken back, and takes a changed one anew', () => {
  const likeness = index();
  const [first] = ask('Nordwind invoice above the approval limit', '', likeness);
  likeness.put({ ...first!, text: 'Something about lentil soup', title: '' });
  expect(ask('Nordwind invoice above the approval limit', '', likeness).map(({ id }) => id)).not.toContain(first!.id);
  likeness.remove(first!.id);
  expect(likeness.ids()).not.toContain(first!.id);
  expect(ask('lentil soup', '', likeness)).toEqual([]);
});

it('never finds the case itself, a draft, or what was taken back, and nothing weak', () => {
  const word = fc.constantFrom(
    'nordwind',
    'invoice',
    'approval',
    'limit',
    'refund',
    'customs',
    'parcel',
    'Rechnung',
    '返金',
    '8840',
  );
  const one = fc.record({
    title: fc.constantFrom('A', 'B', 'C'),
    text: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    state: fc.constantFrom(...states),
    chosen: fc.constantFrom('Pay', 'Hold', ''),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), fc.array(word, { minLength: 1, maxLength: 8 }), (cases, asked) => {
      const likeness = newLikeness();
      const made = cases.map((each) => ({ state: each.state, judgment: pastCase(each) }));
      for (const source of made) {
        const likened = likenedOf(source, 1);
        if (likened) likeness.put(likened);
      }
      const own = pastCase({ title: 'A', text: '' }).case.key;
      const found = precedentsFor(likeness, { text: asked.join(' '), title: '', case: own, today: '2026-11-24' });
      const byId = new Map(made.map((each) => [each.judgment.id, each]));
      for (const { id, case: key, likeness: value, answer } of found) {
        expect(key).not.toBe(own);
        expect(['draft', 'withdrawn', 'erased']).not.toContain(byId.get(id)!.state);
        expect(answer).not.toBe('');
        expect(value).toBeGreaterThanOrEqual(weakest);
      }
      expect(new Set(found.map((each) => each.case)).size).toBe(found.length);
    }),
  );
});
