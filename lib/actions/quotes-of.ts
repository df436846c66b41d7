// The quotes and elements of records that belong to one case. Only these ever go into its page.
import type { Findable } from '#lib/judgment/evidence.ts';
import type { Sight } from '#lib/actions/page-sight.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Database } from '#lib/store/db.ts';

/** The first quote or element of each record that is of this case and has one, in the order of the ids. */
export const quotesOf = async (
  db: Database,
  ids: RecordId[],
  page: Pick<Sight, 'case'>,
): Promise<{ id: RecordId; quote: Findable }[]> => {
  const records = await db.records.bulkGet(ids);
  return records.flatMap((record) => {
    if (!record || record.judgment.case.key !== page.case) return [];
    const quote = record.judgment.body.evidence.find((each) => each.type === 'quote' || each.type === 'element');
    return quote ? [{ id: record.id, quote }] : [];
  });
};
