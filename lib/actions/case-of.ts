// Which case a page shows: its tool, its id there, and the opaque hash that two judgments of one case share.
import { browser } from 'wxt/browser';
import type { Hash } from '#lib/judgment/case.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { practiceTool } from '#lib/judgment/practice.ts';
import { keyedHash } from '#lib/store/crypto.ts';

/** Whether an address is our practice page. */
export const isPracticePage = (address: string): boolean => address.split(/[?#]/)[0] === browser.runtime.getURL('/practice.html');

/** Tool and case id of an address: the host, and the path without query and fragment. Only pages of the web have them; practice has a name for a tool. */
export const caseOf = (address: string): { tool: string; id: string; bare: string } => {
  if (isPracticePage(address)) return { tool: practiceTool, id: '', bare: '' };
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol)
    ? { tool: url.host, id: url.pathname, bare: url.origin + url.pathname }
    : { tool: '', id: '', bare: '' };
};

/** HMAC of tool and case id. A record without an address is a case of its own. `key` is the organisation's or this device's. */
export const hashOfCase = (key: string, address: string, record: RecordId): Promise<Hash> => {
  const { tool, id, bare } = caseOf(address);
  return keyedHash(key, bare ? `${tool}\n${id}` : record);
};
