// Where each row of a package came from: the record, the hash of the bytes that were agreed to, and the consent (rule D1).
import type { Table } from '#lib/dataset/table.ts';

/** One line of `lineage.jsonl`. `row` counts from 0 within `file`, as loaders number rows. */
export interface Lineage {
  file: string;
  row: number;
  recordId: string;
  kind: string;
  hash: string;
  consentId: string;
  purposes: string[];
  expiresOn: string;
  receipt?: string;
}

/** The lineage of every row of every file, in file order. */
export const lineageOf = (tables: Table[]): Lineage[] =>
  tables.flatMap(({ format, sources }) =>
    sources.map(({ judgment, consent, receipt }, row) => ({
      file: format.file,
      row,
      recordId: judgment.id,
      kind: judgment.kind,
      hash: consent.hash,
      consentId: consent.id,
      purposes: consent.purposes.toSorted(),
      expiresOn: consent.expiresOn,
      ...(receipt ? { receipt } : {}),
    })),
  );
