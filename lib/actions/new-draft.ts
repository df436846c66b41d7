// Makes the record of a capture from what was seen: detectors run first (rule C6), times and address go to the companion (rule C10).
import { caseOf, hashOfCase, ownCaseId } from '#lib/actions/case-of.ts';
import type { ReadCase } from '#lib/judgment/case.ts';
import { applyForm } from '#lib/judgment/apply-form.ts';
import type { EditEvidence } from '#lib/judgment/edit-evidence.ts';
import { fieldsOfEdit, suggestedKind } from '#lib/judgment/edit-fields.ts';
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import { elementWords } from '#lib/judgment/element-words.ts';
import type { Coverage, Evidence, QuoteEvidence } from '#lib/judgment/evidence.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { schemaVersion, type Judgment, type RecordId } from '#lib/judgment/judgment.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { fieldsOfAnswers, kindForTwo } from '#lib/judgment/suggest.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { scrubElement } from '#lib/privacy/scrub-element.ts';
import { scrubQuote } from '#lib/privacy/scrub-quote.ts';
import { randomText } from '#lib/store/crypto.ts';
import type { CompanionRow, RecordRow } from '#lib/store/db.ts';

export interface Sight {
  draft: RecordId;
  /** Full address, or empty when it is not known. */
  address: string;
  title: string;
  /** What the tool's file said of the case; nothing where no script could read the page. */
  case?: ReadCase | undefined;
  quote: QuoteEvidence | undefined;
  /** The control that was pointed at, where nothing was selected. */
  element?: ElementEvidence | undefined;
  coverage: Coverage[];
  /** Host names of frames that could not be read, and the address of the frame that the words are from. They stay on the device. */
  unreadHosts?: string[] | undefined;
  frameAddress?: string | undefined;
  note: string;
  /** What was edited on the page just now. */
  edit?: EditEvidence | undefined;
  /** Answers that were given one after the other. */
  again?: string[] | undefined;
}

/**
 * What a stranger needs to answer the question: what the site of a known tool read, with the selected words where they are no part of it.
 * Of any other page only what the person pointed at: the rest of it may be anything.
 */
const caseText = (around: string | undefined, quote: string | undefined, pointed: string): string => {
  if (!around) return quote ?? pointed;
  const bare = (text: string): string => text.replace(/\s+/g, '');
  // By either end: what was read may end inside of it, or call somebody in it by a letter.
  const isPart = (words: string): boolean => [words.slice(0, 16), words.slice(-16)].some((end) => bare(around).includes(end));
  return !quote || isPart(bare(quote)) ? around : `${around}\n${quote}`;
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
  const told = ownCaseId({ address: raw.address, caseId: raw.case?.id });
  // Not the id: one in a thousand looks like a card number by its digits.
  const { draft: id, quote: _quote, element: _element, case: _case, ...words } = raw;
  const {
    address,
    title,
    coverage,
    note,
    edit,
    again = [],
    caseId,
    around,
    caseState,
    unreadHosts = [],
    frameAddress,
  } = scrub({ ...words, caseId: told, around: raw.case?.text, caseState: raw.case?.state });
  const quote = raw.quote && scrubQuote(raw.quote);
  // With an edit, the control that has the keyboard is the field itself, and holds the answer.
  const element = quote || edit || again.length > 0 ? undefined : raw.element && scrubElement(raw.element);
  // What is selected on the page says that it is about that.
  const answers = quote ? [] : again.map((exact): QuoteEvidence => ({ type: 'quote', exact, prefix: '', suffix: '' }));
  const where = { address, ...(caseId ? { caseId } : {}) };
  const { tool, bare } = caseOf(where);
  const page: Evidence[] =
    bare || title ? [{ type: 'page', address: bare.slice(0, 2000), title: title.slice(0, 500).toWellFormed() }] : [];
  const judgment: Judgment = {
    id,
    kind: kinds[0]!.name,
    schema: schemaVersion,
    day: today,
    salt: randomText(16),
    case: {
      key: await hashOfCase(key, where, id),
      tool: tool.slice(0, 300),
      // A stranger learns nothing from “Status: Rejected” alone.
      text: caseText(
        raw.case?.site ? around : undefined,
        quote?.exact,
        [title.slice(0, 500).toWellFormed(), element && elementWords(element).words].filter(Boolean).join('\n'),
      ),
      asked: {},
    },
    body: {
      verdict: { fields: {}, rationale: note },
      seenFirst: { machine: false, precedent: false },
      workFunction: null,
      evidence: [...(quote ? [quote] : []), ...answers, ...(edit ? [edit] : []), ...(element ? [element] : []), ...page],
      coverage: coverage.slice(0, 10),
      policyHash: null,
      rubric: null,
      validUntil: null,
      revision: 1,
    },
    attachments: [],
  };
  // Suggested, not decided: the person may choose another kind.
  const suggested = quote ? undefined : again.length > 0 ? kindForTwo() : suggestedKind(edit, coverage);
  const begun = suggested
    ? applyForm(judgment, {
        kind: suggested.name,
        rationale: note,
        fields: again.length > 0 ? fieldsOfAnswers(suggested, again) : fieldsOfEdit(suggested, edit),
      })
    : judgment;
  const record: RecordRow = { id, state: 'draft', judgment: begun };
  const unread = { ...(unreadHosts.length > 0 ? { unreadHosts } : {}), ...(frameAddress ? { frameAddress } : {}) };
  const read = { ...(around ? { around } : {}), ...(caseState ? { caseState } : {}) };
  return { record, companion: { id, openedAt: at, changedAt: at, activeMs: 0, ...where, ...read, ...unread } };
};
