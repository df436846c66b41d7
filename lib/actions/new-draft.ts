// Makes the record of a capture from what was seen: detectors run first (rule C6), times and address go to the companion (rule C10).
import type { Coverage, Evidence, QuoteEvidence } from '#lib/judgment/evidence.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { schemaVersion, type RecordId } from '#lib/judgment/judgment.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { scrubQuote } from '#lib/privacy/scrub-quote.ts';
import { keyedHash, randomText } from '#lib/store/crypto.ts';
import type { CompanionRow, RecordRow } from '#lib/store/db.ts';

export interface Sight {
  draft: RecordId;
  /** Full address, or empty when it is not known. */
  address: string;
  title: string;
  quote: QuoteEvidence | undefined;
  coverage: Coverage[];
  note: string;
}

/** Tool and case id of an address: the host, and the path without query and fragment. Only pages of the web have them. */
const caseOf = (address: string): { tool: string; id: string; bare: string } => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol)
    ? { tool: url.host, id: url.pathname, bare: url.origin + url.pathname }
    : { tool: '', id: '', bare: '' };
};

/**
 * The record as it stands before anything is typed. `key` turns the case id into an opaque one; `at` is milliseconds since 1970 by
 * this device's clock, `today` the day that the record names, where that clock is known to be wrong.
 */
export const newDraft = async (
  raw: Sight,
  key: string,
  at: number,
  today = dayOf(at),
): Promise<{ record: RecordRow; companion: CompanionRow }> => {
  const { draft: id, address, title, coverage, note } = scrub({ ...raw, quote: undefined });
  const quote = raw.quote && scrubQuote(raw.quote);
  const { tool, id: caseId, bare } = caseOf(address);
  const page: Evidence[] =
    bare || title ? [{ type: 'page', address: bare.slice(0, 2000), title: title.slice(0, 500).toWellFormed() }] : [];
  const record: RecordRow = {
    id,
    state: 'draft',
    judgment: {
      id,
      kind: kinds[0]!.name,
      schema: schemaVersion,
      day: today,
      salt: randomText(16),
      case: {
        // A page without an address is a case of its own.
        key: await keyedHash(key, bare ? `${tool}\n${caseId}` : id),
        tool: tool.slice(0, 300),
        text: quote?.exact ?? title.slice(0, 500).toWellFormed(),
        asked: {},
      },
      body: {
        verdict: { fields: {}, rationale: note },
        seenFirst: { machine: false, precedent: false },
        workFunction: null,
        evidence: [...(quote ? [quote] : []), ...page],
        coverage: coverage.slice(0, 10),
        policyHash: null,
        rubric: null,
        validUntil: null,
        revision: 1,
      },
      attachments: [],
    },
  };
  return { record, companion: { id, openedAt: at, changedAt: at, activeMs: 0, address } };
};
