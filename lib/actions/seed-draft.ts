// What a draft takes over from the earlier judgment that it starts from: kind, what was asked, a quotation. Never the answer.
import { applyForm } from '#lib/judgment/apply-form.ts';
import type { FieldValues } from '#lib/judgment/case.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import { isFit } from '#lib/precedents/likened.ts';
import { quotationOf } from '#lib/precedents/quotation.ts';
import type { Database } from '#lib/store/db.ts';
import type { Seed } from '#lib/store/seeds.ts';

/** The fields that suit: what the kind asks of a case, but for the one that holds the words of this very case. */
const askedAgain = (earlier: Judgment, selected: string): FieldValues => {
  const { selectionField } = kindNamed(earlier.kind) ?? {};
  const { [selectionField ?? '']: _own, ...asked } = earlier.case.asked;
  return selectionField && selected ? { ...asked, [selectionField]: selected } : asked;
};

/**
 * The draft as it begins. A note of the person's own follows the quotation; nothing is quoted to judge differently. A precedent that is
 * no longer fit, taken back a moment ago say, leaves the draft as it is.
 */
export const seedDraft = async (db: Database, draft: Judgment, { like, as }: Seed): Promise<Judgment> => {
  const record = await db.records.get(like);
  if (!record || !isFit(record)) return draft;
  const earlier = record.judgment;
  const note = draft.body.verdict.rationale;
  const selected = draft.body.evidence.find((each) => each.type === 'quote')?.exact ?? '';
  // A standing question that is asked here now is asked in the words that it has now.
  const { question = earlier.case.question } = draft.case;
  const begun = applyForm(draft, {
    kind: earlier.kind,
    rationale: as === 'cited' ? quotationOf(earlier) + note : note,
    fields: { ...askedAgain(earlier, selected), ...draft.case.asked },
    ...(question ? { question } : {}),
  });
  return { ...begun, body: { ...begun.body, precedent: { id: like, as } } };
};
