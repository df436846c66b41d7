// The exact bytes that would leave (rules C1, C2 and C6): every string redacted, then canonical. Consent is bound to their SHA-256.
import { canonical } from '#lib/judgment/canonical.ts';
import { judgment, type Judgment } from '#lib/judgment/judgment.ts';
import { handDetectors, isShown, mayShow, nothingByHand, type ByHand } from '#lib/privacy/by-hand.ts';
import { detectors } from '#lib/privacy/detectors/index.ts';
import { listedDetector } from '#lib/privacy/listed-words.ts';
import { choicesIn, withForms } from '#lib/privacy/forms.ts';
import { unmaskedOnly } from '#lib/judgment/steps/masked.ts';
import { mapStrings, redactAll, type Hidden } from '#lib/privacy/redact.ts';

export interface Payload {
  /** Canonical text; its UTF-8 bytes are what would leave. */
  text: string;
  /** What was hidden and where; stays on the device. */
  hidden: Hidden[];
  /** What was recognised and is in the text all the same, because the person shows it. */
  shown: Hidden[];
}

/** A text that fits, without half a placeholder at its end; what stands before a quote keeps its end. */
const shortened = (text: string, most: number, key: unknown): string =>
  key === 'prefix' ? text.slice(-most).replace(/^[^⟨]{0,40}⟩/, '') : text.slice(0, most).replace(/⟨[^⟩]{0,40}$/, '');

/** A placeholder can be longer than a short value, and so a full text too long for its field: then it ends sooner. */
const fitted = (payload: Judgment): Judgment => {
  const tooLong = judgment.safeParse(payload).error?.issues.filter(({ code }) => code === 'too_big') ?? [];
  const fit = mapStrings(payload, (text) => text);
  for (const issue of tooLong) {
    const key = issue.path.at(-1)!;
    const place = issue.path
      .slice(0, -1)
      .reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)[step], fit) as Record<PropertyKey, unknown>;
    if (issue.code === 'too_big' && typeof place[key] === 'string')
      place[key] = shortened(place[key], Number(issue.maximum), key);
  }
  return fit;
};

/**
 * Builds the payload of a judgment. What a stranger could read is redacted: all but ids, salt, keys, dates and kind,
 * whose forms leave no room for personal data and are checked by the schema. `byHand` is what the person hides and shows besides; `floor`
 * names detectors that a policy lets nobody undo, `listed` words that it hides. Throws on a judgment that breaks its schema.
 */
export const payloadOf = (
  raw: Judgment,
  byHand: ByHand = nothingByHand,
  floor: readonly string[] = [],
  listed: readonly string[] = [],
): Payload => {
  const { id, kind, schema, day, salt, case: judged, body, attachments, supersedes } = judgment.parse(raw);
  const { tool, text, asked } = judged;
  const { policyHash, validUntil, precedent, ...words } = body;
  // An answer that was begun before the person found that there is not enough to judge by is none, and stays here.
  if (words.verdict.cannotJudge) words.verdict = { ...words.verdict, fields: {} };
  words.evidence = words.evidence.map((piece) => (piece.type === 'steps' ? unmaskedOnly(piece) : piece));
  const rubric = judged.rubric ? { rubric: judged.rubric } : {};
  const given = { tool, text, asked, rubric, words, names: attachments.map(({ name }) => name) };
  const may = (detector: string, original: string): boolean =>
    mayShow(detector, floor) && isShown(byHand.shown, detector, original);
  const { value, hidden, shown } = redactAll(given, [...detectors, ...listedDetector(listed), ...handDetectors(byHand)], may);
  // What is said of a picture is counts and a fingerprint, which one time in a million looks like a token.
  const evidence = value.words.evidence.map((piece, index) => (piece.type === 'screenshot' ? words.evidence[index]! : piece));
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
      asked: { ...value.asked, ...choicesIn(kind, asked) },
      ...(judged.question ? { question: judged.question } : {}),
      ...value.rubric,
    },
    body: {
      ...value.words,
      verdict: {
        ...value.words.verdict,
        fields: { ...value.words.verdict.fields, ...choicesIn(kind, words.verdict.fields, judged.rubric) },
      },
      evidence,
      rubric: words.rubric,
      policyHash,
      validUntil,
      ...(precedent ? { precedent } : {}),
    },
    attachments: attachments.map((entry, index) => ({ ...entry, name: value.names[index] ?? entry.name })),
    ...(supersedes ? { supersedes } : {}),
  };
  return { text: canonical(fitted(withForms(payload, raw))), hidden, shown };
};

/** Reads a payload back from its bytes; the preview is made from this (rule C2). Throws on anything but a judgment in canonical form. */
export const readPayload = (text: string): Judgment => {
  const parsed = judgment.parse(JSON.parse(text));
  if (canonical(parsed) !== text) throw new Error('These bytes are not in canonical form');
  return parsed;
};
