// What is shown, what would travel and what an endpoint takes are the same bytes, for thousands of records with hiding by hand in them; and
// one flipped byte is refused on both sides. Run again with PRECEDENT_SEED=n; 10,000 records with PRECEDENT_LONG=1.
import { importJWK } from 'jose';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { verify } from '#collector/rules/verify.ts';
import { Sheet } from '#components/sheet/sheet.tsx';
import { dayWords } from '#components/words/days.ts';
import { RedactingContext } from '#components/words/redacting.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { clean } from '#lib/judgment/clean.ts';
import type { ConsentTerms } from '#lib/judgment/consent.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { leavesOf } from '#lib/judgment/leaves.ts';
import type { ByHand } from '#lib/privacy/by-hand.ts';
import { detectors } from '#lib/privacy/detectors/index.ts';
import { handSorts, type HandSort } from '#lib/privacy/hand-sorts.ts';
import { hintsOf } from '#lib/privacy/hints.ts';
import { payloadOf, readPayload } from '#lib/privacy/payload.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { runsOf } from '#lib/privacy/visible.ts';
import type { Holding } from '#lib/store/holding.ts';
import { sign } from '#lib/store/keys.ts';
import { batchText } from '#lib/sync/batch.ts';
import { refusalOf } from '#lib/sync/check.ts';
import { schemas } from '#lib/wire/limits.ts';
import { chanceOf, sha256, type Chance } from '#tests/faults/device/chance.ts';
import { hostileTexts } from '#tests/harness/hostile-texts.ts';
import { marked } from '#tests/harness/marked.ts';
import { sampleElement, sampleEnrolment, sampleJudgment, sampleKey } from '#tests/harness/samples.ts';

const fixed = process.env['PRECEDENT_SEED'];
const isLong = process.env['PRECEDENT_LONG'] === '1';
const first = fixed ? Number(fixed) : Date.now() % 1_000_000_000;
const count = fixed ? 1 : isLong ? 10_000 : 80;

const pieces = [
  ...hostileTexts.filter((text) => text.length < 80),
  ...detectors.flatMap(({ hits }) => hits.map((hit) => marked(hit).text)),
  ...[
    'Dear Kim Larsen',
    'Frau Müller',
    '12 High Street',
    'Northwind (EU)',
    '請求書',
    'שלום',
    'المورّد',
    '👩‍💻',
    'pay',
    'and',
    '\n',
    '⟨email-1⟩',
  ],
];

const words = (chance: Chance, most: number): string =>
  clean(Array.from({ length: 1 + chance.below(most) }, () => chance.one(pieces)!).join(chance.is(0.8) ? ' ' : ''));

/** A record with words by chance in every field that holds words. */
const recordOf = (chance: Chance): Judgment => {
  const made = sampleJudgment(chance.below(kinds.length), { id: chance.id() });
  const said = () => words(chance, 6) || 'x';
  const { verdict } = made.body;
  const kind = kinds.find(({ name }) => name === made.kind)!;
  const isChoice = (name: string): boolean => (kind.asked[name] ?? kind.verdict[name])?.choices !== undefined;
  const fields = Object.fromEntries(
    Object.entries(verdict.fields).map(([name, value]) => [
      name,
      isChoice(name) || chance.is(0.3) ? value : mapStrings(value, said),
    ]),
  );
  return mapStrings(
    {
      ...made,
      case: { ...made.case, tool: said().slice(0, 300), text: words(chance, 12) },
      body: {
        ...made.body,
        verdict: { ...verdict, fields, rationale: said() },
        evidence: [
          { type: 'quote' as const, exact: said(), prefix: said().slice(-60), suffix: said().slice(0, 60), css: said() },
          sampleElement({ name: said().slice(0, 200), text: said().slice(0, 200), value: said().slice(0, 200) }),
          { type: 'page' as const, address: 'https://a.example/1', title: said().slice(0, 500) },
        ],
      },
    },
    clean,
  );
};

/** Words that stand in the record, some of them hidden and some that were recognised shown. */
const editsOf = (chance: Chance, record: Judgment): ByHand => {
  const texts = [record.body.verdict.rationale, record.case.text, record.case.tool];
  const { hidden } = payloadOf(record);
  return {
    hidden: Array.from({ length: chance.below(4) }, () => {
      const text = chance.one(texts)!;
      const from = chance.below(text.length);
      return {
        text: clean(text.slice(from, from + 1 + chance.below(20))),
        as: chance.one(Object.keys(handSorts) as HandSort[])!,
      };
    }).filter(({ text }) => text.trim() !== ''),
    shown: hidden.filter(() => chance.is(0.2)),
  };
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
/** What a person reads of the markup. */
const textOf = (markup: string): string =>
  markup.replaceAll(/<[^>]*>/g, '').replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name]!);

const asShown = (value: string, isProse: boolean): string =>
  runsOf(value, { isProse })
    .map((run) => run.name ?? run.text)
    .join('');

const nothing = (): void => {};
const canonicalOf = (payload: unknown): string | undefined => {
  try {
    return canonical(payload);
  } catch {
    return undefined;
  }
};

it('[C1] [C2] [O3] shown, travelling and taken are the same bytes, the sheet misses none of them, and a flipped byte is refused twice', async () => {
  const device = await sampleKey();
  const enrolment = await sampleEnrolment(device);
  const { endpoint, root } = enrolment;
  const deviceKeys = new Map([[device.thumbprint, (await importJWK({ ...device.publicKey }, 'ES256')) as CryptoKey]]);
  const measure = { root, origins: [endpoint], today: '2026-11-24', schemas, deviceKeys };
  for (let seed = first; seed < first + count; seed++) {
    const said = `PRECEDENT_SEED=${seed}`;
    const chance = chanceOf(seed);
    const record = recordOf(chance);
    const byHand = editsOf(chance, record);

    // Shown: made by reading the bytes back, and whole.
    const { text, hidden, shown } = payloadOf(record, byHand);
    const payload = readPayload(text);
    const redacting = { hints: hintsOf(payload, ['northwind']), shown, onHide: nothing, onShow: nothing };
    const sheet = textOf(
      renderToStaticMarkup(createElement(RedactingContext, { value: redacting }, createElement(Sheet, { payload, hidden }))),
    );
    for (const { path, value } of leavesOf(payload)) {
      const faces = [asShown(value, true), asShown(value, false), ...(path === 'day' ? [dayWords(value)] : [])];
      if (!faces.some((face) => sheet.includes(face)))
        expect.fail(`${said}: ${path} is not on the sheet: ${JSON.stringify(value)}`);
    }

    // Travelling: the batch holds these very bytes.
    const terms: ConsentTerms = {
      id: chance.id(),
      recordId: record.id,
      hash: sha256(text),
      audience: { endpoint, root },
      purposes: ['train-models'],
      policyHash: null,
      noticeHash: sha256('notice'),
      day: '2026-11-24',
      expiresOn: '2027-11-24',
      contributorEpoch: 0,
      deviceKey: device.thumbprint,
    };
    const consent = { ...terms, sig: await sign(device, canonical(terms)), isLive: true, agreedAt: 0 };
    const row = {
      recordId: record.id,
      action: 'put' as const,
      eventId: chance.id(),
      endpoint,
      nextAttemptAt: 0,
      attempt: 0,
      wasSent: false,
    };
    const held: Holding = {
      id: record.id,
      row,
      record: { id: record.id, state: 'consented', judgment: record, byHand, sealed: text, audience: terms.audience },
      consent,
    };
    expect(refusalOf(held, enrolment, 0, sha256), said).toBeUndefined();
    const { text: batch } = batchText([held], device.thumbprint);
    expect(batch.includes(`"payload":${text}}`), said).toBe(true);

    // Taken: what the endpoint would store. An unfinished answer is refused by its content, never by its bytes.
    const [event] = JSON.parse(batch) as [{ data: { payload: Judgment } }];
    const named = { id: record.id, type: 'judgment.consented' as const };
    const arrived = await verify(event, named, measure);
    expect(arrived.content, said).toEqual({ hash: terms.hash, text });
    expect([undefined, 'incomplete'], said).toContain(arrived.problem?.code);

    // One byte flipped, on the device and on the way.
    const bytes = new TextEncoder().encode(text);
    const at = chance.below(bytes.length);
    bytes[at] = bytes[at]! ^ (1 << chance.below(7));
    const flipped = new TextDecoder().decode(bytes);
    expect(refusalOf({ ...held, record: { ...held.record!, sealed: flipped } }, enrolment, 0, sha256), said).toBe(
      'hash-mismatch',
    );
    let bent: unknown;
    try {
      bent = JSON.parse(batch.replace(`"payload":${text}}`, () => `"payload":${flipped}}`));
    } catch {
      // It is no JSON any more, so no endpoint can read it as a record at all.
      continue;
    }
    const [same] = bent as [{ data?: { payload?: unknown } }];
    // \u001f and \u001F are one character: another spelling of the same record, whose bytes are what they were.
    if (same.data?.payload && canonicalOf(same.data.payload) === text) continue;
    const refused = await verify(same, named, measure);
    expect(refused.content, said).toBeUndefined();
    expect(['hash-mismatch', 'malformed-event'], said).toContain(refused.problem?.code);
  }
  console.log(`same bytes: ${count} records from PRECEDENT_SEED=${first}`);
}, 3_600_000);
