// Agreed records as a collector would hand them to a package, made from what the kinds themselves give as examples.
import { createHash } from 'node:crypto';
import { canonical } from '#lib/judgment/canonical.ts';
import type { Evidence } from '#lib/judgment/evidence.ts';
import type { Consent } from '#lib/judgment/consent.ts';
import { exampleOf } from '#lib/judgment/example.ts';
import type { Kind } from '#lib/judgment/kinds/define.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import type { PackageAbout, PackageRow } from '#lib/dataset/row.ts';

type Answers = Kind['examples'][number];

/** A UUID v4 that counts. */
const countedId = (index: number): string => `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

interface RowOptions {
  index: number;
  consent?: Partial<Consent>;
  cannotJudge?: boolean;
  /** What was seen, where it is to be something else than the example's. */
  evidence?: Evidence[];
}

/** One agreed record of a kind. Its consent holds for every purpose until 2027-11-22 unless told otherwise. */
export const rowOf = (kind: Kind, answers: Answers, { index, consent, cannotJudge, evidence }: RowOptions): PackageRow => {
  const example = exampleOf({ ...kind, examples: [answers] }, countedId(index));
  const verdict = { ...example.body.verdict, ...(cannotJudge ? { cannotJudge: true as const } : {}) };
  const judgment = {
    ...example,
    salt: sha256(`salt ${index}`).slice(0, 22),
    body: { ...example.body, verdict, ...(evidence ? { evidence: [...example.body.evidence, ...evidence] } : {}) },
  };
  const text = canonical(judgment);
  return {
    judgment,
    text,
    consent: {
      id: countedId(index + 0x10_0000),
      recordId: judgment.id,
      hash: sha256(text),
      audience: { endpoint: 'https://collector.example', root: sha256('root') },
      purposes: ['run-organisation', 'train-models', 'share-outside'],
      policyHash: null,
      noticeHash: sha256('notice'),
      day: '2026-11-20',
      expiresOn: '2027-11-22',
      contributorEpoch: 0,
      deviceKey: sha256('device'),
      sig: 'A'.repeat(86),
      ...consent,
    },
  };
};

/** Texts that break careless readers: other scripts, both quotes, separators that only some loaders take for line ends. */
const awkward = [
  'Zoë “net 45” \\n not a line end',
  'سطر 🙂 日本語',
  'one\u2028two\u2029three\u0085four',
  '{"prompt": []}\n---\n# not a head',
];

/** A passage on a page, as capture describes it. */
export const seen = (exact: string): Evidence[] => [
  {
    type: 'quote',
    exact,
    prefix: 'before ',
    suffix: ' after',
    position: { start: 7, end: 7 + exact.length },
    range: { start: '/html[1]/body[1]/p[1]/text()[1]', startOffset: 7, end: '/html[1]/body[1]/p[2]', endOffset: 0 },
    css: '#terms',
  },
  { type: 'page', address: 'https://erp.example/invoices/8841', title: 'Invoice 8841' },
];

/** Every kind's own examples, and each again with awkward words in case and reason. */
export const exampleRows = (): PackageRow[] => {
  const all = kinds.flatMap((kind) =>
    kind.examples.flatMap((example) => [
      { kind, example },
      ...awkward.map((words) => ({
        kind,
        example: { ...example, text: `${example.text} ${words}`, rationale: `${words} ${example.rationale}` },
      })),
    ]),
  );
  return all.map(({ kind, example }, index) => rowOf(kind, example, { index, evidence: seen(example.text) }));
};

export const exampleAbout: PackageAbout = {
  name: 'payables-2026-11',
  organisation: 'Example Org',
  purposes: ['train-models'],
  day: '2026-11-22',
};
