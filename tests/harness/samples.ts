// Judgments, an organisation and a device key as tests need them, made from the kinds' own examples.
import { calculateJwkThumbprint, exportJWK } from 'jose';
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import { schemaVersion, schemaWithRubric, type Judgment } from '#lib/judgment/judgment.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { digest, randomText } from '#lib/store/crypto.ts';
import type { CompanionRow, EnrolmentRow, RecordRow } from '#lib/store/db.ts';
import type { DeviceKey } from '#lib/store/keys.ts';
import type { PublicKey } from '#lib/wire/receipts.ts';

/** A complete judgment of the kind at that place in the registry. */
export const sampleJudgment = (place = 0, change: Partial<Judgment> = {}): Judgment => {
  const kind = kinds[place % kinds.length]!;
  const { text, asked, verdict, rationale, by, evidence = [] } = kind.examples[0]!;
  return {
    id: crypto.randomUUID(),
    kind: kind.name,
    schema: by ? schemaWithRubric : schemaVersion,
    day: '2026-11-22',
    salt: randomText(16),
    case: {
      key: randomText(32),
      tool: 'invoices.example',
      text,
      asked: asked as Judgment['case']['asked'],
      ...(by ? { rubric: by.rubric } : {}),
    },
    body: {
      verdict: { fields: { ...verdict, ...by?.answers } as Judgment['case']['asked'], rationale },
      seenFirst: { machine: false, precedent: false },
      workFunction: null,
      evidence: [
        ...evidence,
        {
          type: 'quote',
          exact: text,
          prefix: 'Case: ',
          suffix: '.',
          position: { start: 6, end: 6 + text.length },
          css: 'main > p',
        },
        { type: 'page', address: 'https://invoices.example/8841', title: 'Invoice 8841' },
      ],
      coverage: [{ code: 'closed-frames', count: 1 }],
      policyHash: null,
      rubric: by ? { id: crypto.randomUUID(), version: 1 } : null,
      validUntil: null,
      revision: 1,
    },
    attachments: [],
    ...change,
  };
};

/** A record as capture leaves it. */
export const sampleRecord = (judgment = sampleJudgment(), state: RecordRow['state'] = 'kept'): RecordRow => ({
  id: judgment.id,
  state,
  judgment,
});

/** Its device-only companion. */
export const sampleCompanion = ({ id }: RecordRow, at = Date.now()): CompanionRow => ({
  id,
  openedAt: at,
  keptAt: at + 8000,
  changedAt: at + 8000,
  activeMs: 7400,
  address: 'https://invoices.example/8841?tab=terms#total',
});

/** A device key that lives for one test. */
export const sampleKey = async (): Promise<DeviceKey> => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await exportJWK(pair.publicKey);
  const publicKey = { kty, crv, x, y } as PublicKey;
  return { privateKey: pair.privateKey, publicKey, thumbprint: await calculateJwkThumbprint(publicKey, 'sha256') };
};

/** An organisation that the device of that key has joined. */
export const sampleEnrolment = async ({ thumbprint }: Pick<DeviceKey, 'thumbprint'>): Promise<EnrolmentRow> => ({
  endpoint: 'https://precedent.example',
  organisation: 'Example Works',
  contributor: crypto.randomUUID(),
  contributorEpoch: 0,
  root: await digest('root'),
  caseKey: randomText(32),
  deviceKey: thumbprint,
  storeEpoch: crypto.randomUUID(),
});

/** A menu that was pointed at, in a row of a table. */
export const sampleElement = (change: Partial<ElementEvidence> = {}): ElementEvidence => ({
  type: 'element',
  role: 'combobox',
  tag: 'select',
  name: 'Status',
  text: '',
  value: 'Rejected',
  attributes: [{ name: 'data-testid', value: 'status' }],
  neighbours: {
    headings: ['Claims of May'],
    row: 'Nordwind GmbH 400.00 EUR',
    column: 'Status',
    before: 'Nordwind GmbH 400.00 EUR',
    after: 'Kaiser AG',
    above: '',
    below: 'Kaiser AG 12.00 EUR',
    order: [
      { at: 1, of: 1 },
      { at: 1, of: 2 },
    ],
  },
  alike: 1,
  selectors: [['aria/Status[role="combobox"]'], ['#claims', '[data-testid="status"]']],
  ...change,
});
