// The exact text of a record, asked for anew whenever the record changes, and read back from its bytes (rule C2).
import { useEffect, useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import type { Preview } from '#lib/bridge/preview.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { readPayload } from '#lib/privacy/payload.ts';
import type { RecordRow } from '#lib/store/db.ts';

/** What the sheet shows. `payload` was parsed from `preview.text` and from nothing else. */
export interface Shown {
  record: RecordRow;
  preview: Preview;
  payload: Judgment;
  bytes: number;
}

/**
 * The newest preview of this record; the old one stays until the new one is there, and none of another record or for another recipient is ever given.
 * `to` is the endpoint that would get it. `listed` are
 * the words that are pointed out: others ask for it anew.
 */
export const usePreview = (
  record: RecordRow | undefined,
  to: string | undefined,
  ask: Ask,
  listed = '',
): { shown?: Shown; problem?: string } => {
  const [state, setState] = useState<{ id: string; to?: string | undefined; shown?: Shown; problem?: string }>({ id: '' });
  useEffect(() => {
    if (!record) return;
    let isCurrent = true;
    ask('preview', { id: record.id, to })
      .then((preview) => {
        const bytes = new TextEncoder().encode(preview.text).length;
        const shown = { record, preview, payload: readPayload(preview.text), bytes };
        if (isCurrent) setState({ id: record.id, to, shown });
      })
      .catch((error: Error) => isCurrent && setState({ id: record.id, to, problem: error.message }));
    return () => {
      isCurrent = false;
    };
  }, [record, to, ask, listed]);
  return state.id === record?.id && state.to === to ? state : {};
};
