// A complete judgment of each kind, made from the kind's own first example. For tests of shared parts and for practice pages.
import { applyForm } from '#lib/judgment/apply-form.ts';
import type { FieldValues } from '#lib/judgment/case.ts';
import { schemaVersion, type Judgment } from '#lib/judgment/judgment.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import type { ByRubric, Kind } from '#lib/judgment/kinds/define.ts';

const blank: Judgment = {
  id: '00000000-0000-4000-8000-000000000000',
  kind: kinds[0]!.name,
  schema: schemaVersion,
  day: '2026-11-22',
  salt: 'AAAAAAAAAAAAAAAAAAAAAA',
  case: { key: 'A'.repeat(43), tool: 'erp.example', text: '', asked: {} },
  body: {
    verdict: { fields: {}, rationale: '' },
    seenFirst: { machine: false, precedent: false },
    workFunction: null,
    evidence: [],
    coverage: [],
    policyHash: null,
    rubric: null,
    validUntil: null,
    revision: 1,
  },
  attachments: [],
};

/** Names the rubric of an example, in its first version. */
const exampleRubric = { id: '00000000-0000-4000-8000-00000000abcd', version: 1 };

const begun = (judgment: Judgment, by: ByRubric | undefined): Judgment =>
  by
    ? {
        ...judgment,
        case: { ...judgment.case, rubric: by.rubric },
        body: { ...judgment.body, rubric: exampleRubric },
      }
    : judgment;

/** The kind's first example as a judgment, with the given id. Deterministic. */
export const exampleOf = (kind: Kind, id = blank.id): Judgment => {
  const [example] = kind.examples;
  if (!example) throw new Error(`${kind.name} has no example`);
  const fields = { ...example.asked, ...example.verdict, ...example.by?.answers } as FieldValues;
  const judged = applyForm(begun({ ...blank, id }, example.by), { kind: kind.name, rationale: example.rationale, fields });
  const body = example.evidence ? { ...judged.body, evidence: [...example.evidence] } : judged.body;
  return { ...judged, case: { ...judged.case, text: example.text }, body };
};

/** One complete judgment of every kind, with different ids. */
export const examples = (): Judgment[] =>
  kinds.map((kind, index) => exampleOf(kind, `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`));
