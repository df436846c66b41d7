// The exact bytes that would leave (rules C1, C2 and C6): every string redacted, then canonical. Consent is bound to their SHA-256.
import { canonical } from '#lib/judgment/canonical.ts';
import { judgment, type Judgment } from '#lib/judgment/judgment.ts';
import { redactAll, type Hidden } from '#lib/privacy/redact.ts';

export interface Payload {
  /** Canonical text; its UTF-8 bytes are what would leave. */
  text: string;
  /** What was hidden and where; stays on the device. */
  hidden: Hidden[];
}

/**
 * Builds the payload of a judgment. What a stranger could read is redacted: all but ids, salt, keys, dates and kind,
 * whose forms leave no room for personal data and are checked by the schema. Throws on a judgment that breaks its schema.
 */
export const payloadOf = (raw: Judgment): Payload => {
  const { id, kind, schema, day, salt, case: judged, body, attachments, supersedes } = judgment.parse(raw);
  const { tool, text, asked } = judged;
  const { policyHash, validUntil, precedent, ...words } = body;
  // An answer that was begun before the person found that there is not enough to judge by is none, and stays here.
  if (words.verdict.cannotJudge) words.verdict = { ...words.verdict, fields: {} };
  const { value, hidden } = redactAll({ tool, text, asked, words, names: attachments.map(({ name }) => name) });
  const payload: Judgment = {
    id,
    kind,
    schema,
    day,
    salt,
    case: {
      key: judged.key,
      tool: value.tool,
      text: value.text,
      asked: value.asked,
      ...(judged.question ? { question: judged.question } : {}),
    },
    body: { ...value.words, policyHash, validUntil, ...(precedent ? { precedent } : {}) },
    attachments: attachments.map((entry, index) => ({ ...entry, name: value.names[index] ?? entry.name })),
    ...(supersedes ? { supersedes } : {}),
  };
  return { text: canonical(payload), hidden };
};

/** Reads a payload back from its bytes; the preview is made from this (rule C2). Throws on anything but a judgment in canonical form. */
export const readPayload = (text: string): Judgment => {
  const parsed = judgment.parse(JSON.parse(text));
  if (canonical(parsed) !== text) throw new Error('These bytes are not in canonical form');
  return parsed;
};
