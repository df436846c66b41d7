// Which case a page shows: its tool, its id there, and the opaque hash that two judgments of one case share.
import { isPracticePage } from '#lib/actions/practice-page.ts';
import type { Hash } from '#lib/judgment/case.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { practiceTool } from '#lib/judgment/practice.ts';
import { keyedHash } from '#lib/store/crypto.ts';

/** What says which case it is, as the companion of a record holds it. */
export interface Whereabouts {
  /** The full address, or empty. */
  address: string;
  /** What the tool's file said the case is called there; without it the path of the address says it. */
  caseId?: string | undefined;
}

/**
 * Tool and case id: the host, and what the tool's file said, else the path without query and fragment. Only pages of the web have them;
 * practice has a name for a tool.
 */
export const caseOf = ({ address, caseId }: Whereabouts): { tool: string; id: string; bare: string } => {
  if (isPracticePage(address)) return { tool: practiceTool, id: '', bare: '' };
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol)
    ? { tool: url.host, id: caseId || url.pathname, bare: url.origin + url.pathname }
    : { tool: '', id: '', bare: '' };
};

/** The id that is worth keeping beside an address: nothing where it is the path, which the address says as it is stored. */
export const ownCaseId = ({ address, caseId }: Whereabouts): string | undefined =>
  caseId && caseId !== caseOf({ address }).id ? caseId : undefined;

/** HMAC of tool and case id. A record without an address is a case of its own. `key` is the organisation's or this device's. */
export const hashOfCase = (key: string, where: Whereabouts, record: RecordId): Promise<Hash> => {
  const { tool, id, bare } = caseOf(where);
  return keyedHash(key, bare ? `${tool}\n${id}` : record);
};
