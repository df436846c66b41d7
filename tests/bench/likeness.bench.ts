// How long it takes to index earlier judgments and to find those like a page, beside the plain way of comparing with each of them.
// The records are made up from word lists of several trades by a seeded generator: equal on every run.
import { likenedOf, type Likened } from '#lib/precedents/likened.ts';
import { newLikeness } from '#lib/precedents/likeness.ts';
import { precedentsFor } from '#lib/precedents/rank.ts';
import { isAkin, substance, wordsOf } from '#lib/precedents/words.ts';
import { pastCase } from '#tests/harness/past-cases.ts';
import { atLeast, atMost, type Bench, type Row } from '#tests/bench/row.ts';

const trades = [
  'invoice supplier approval limit order receipt goods payment terms discount reminder currency freight credit note budget',
  'refund parcel customs delivery warranty damage customer complaint voucher exchange courier address return season',
  'replica database incident rollback deploy latency import queue timeout certificate backup alert cluster storage network',
  'clause liability indemnity termination notice jurisdiction assignment confidentiality breach remedy renewal audit licence',
  'Rechnung Betrag Lieferung Mahnung Bestellung Vertrag Frist Kündigung Gutschrift Reisekosten Beleg Verpflegung Freigabe Budget',
].map((words) => words.split(' '));

/** mulberry32: a small generator with a seed. */
const chance = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

const made = (count: number): Likened[] => {
  const next = chance(8841);
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!;
  return Array.from({ length: count }, (_, place) => {
    const trade = one(trades);
    // Names and numbers that are rare, among words that every case of the trade has.
    const text = Array.from({ length: 40 }, () => (next() < 0.15 ? `name${Math.floor(next() * count)}` : one(trade))).join(' ');
    const judgment = pastCase({ title: `Case ${place} of ${one(trade)}`, text, chosen: one(['Pay', 'Hold', 'Return']) });
    return likenedOf(
      { state: 'kept', judgment: { ...judgment, case: { ...judgment.case, key: String(place).padStart(43, 'A') } } },
      place,
    )!;
  });
};

/** Milliseconds that this thread computed: the middle of so many runs after one to warm up. What else the machine does is left out. */
const middle = (run: () => unknown, runs = 9): number => {
  run();
  const times = Array.from({ length: runs }, () => {
    const from = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(from);
    return (user + system) / 1000;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!;
};

const buildOf = (cases: Likened[]) => {
  const likeness = newLikeness();
  for (const each of cases) likeness.put(each);
  return likeness;
};

/** What it would take without an index: every case cut into words and compared with the page's, by the same rule of what is akin. */
const scan = (cases: Likened[], text: string): string[] => {
  const asked = [...new Set(wordsOf(text).map(({ term }) => term))];
  return cases
    .map(({ id, text: words, title }) => {
      const terms = new Set(wordsOf(`${title} ${words}`).map(({ term }) => term));
      const score = asked.reduce((sum, term) => sum + ([...terms].some((word) => isAkin(term, word)) ? substance(term) : 0), 0);
      return { id, score };
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 20)
    .map(({ id }) => id);
};

const rowsFor = (count: number): Row[] => {
  const cases = made(count);
  const build = middle(() => buildOf(cases), 3);
  const likeness = buildOf(cases);
  const [target] = cases.slice(Math.floor(count / 2));
  const text = target!.text.split(' ').slice(0, 24).join(' ');
  const question = { text, title: '', case: 'B'.repeat(43), today: '2026-11-24' };
  const query = middle(() => precedentsFor(likeness, question));
  const peer = middle(() => scan(cases, text), 3);
  const found = precedentsFor(likeness, question).findIndex(({ id }) => id === target!.id) + 1;
  const name = count.toLocaleString('en');
  return [
    { name: `index ${name} judgments`, value: build, unit: 'ms', ...atMost(count / 5, build) },
    { name: `find among ${name}`, value: query, unit: 'ms', peer: 'a scan of all', ratio: query / peer, ...atMost(50, query) },
    { name: `the case that the words are from, among ${name}`, value: 1 / found, unit: '1/rank', ...atLeast(1, 1 / found) },
  ];
};

export const bench: Bench = {
  about: 'Cases like this: index and search on one core, beside a scan that compares with each case.',
  rows: async () => [1000, 10_000].flatMap(rowsFor),
};
