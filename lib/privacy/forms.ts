// What is one of a few fixed forms, such as the sort of evidence or an answer to a choice, is nobody's words: it stays what it is, whatever
// was hidden by hand.
import type { FieldValues } from '#lib/judgment/case.ts';
import { judgment, type Judgment } from '#lib/judgment/judgment.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import type { CaseRubric } from '#lib/judgment/rubrics.ts';
import { verdictFields } from '#lib/judgment/verdict-fields.ts';
import { mapStrings } from '#lib/privacy/redact.ts';

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inside, step) => (inside as Record<PropertyKey, unknown> | undefined)?.[step], value);

/** The payload with every value that its schema refuses as it was before redaction. Too long a text is no such value. */
export const withForms = (payload: Judgment, raw: Judgment): Judgment => {
  const issues = judgment.safeParse(payload).error?.issues.filter(({ code }) => code !== 'too_big') ?? [];
  if (issues.length === 0) return payload;
  const kept = mapStrings(payload, (text) => text);
  for (const { path } of issues) {
    const before = at(raw, path);
    const place = at(kept, path.slice(0, -1)) as Record<PropertyKey, unknown> | undefined;
    if (typeof before === 'string' && place) place[path.at(-1)!] = before;
  }
  return kept;
};

/** The answers to choices of a kind, and to the criteria of its rubric. */
export const choicesIn = (name: string, answers: FieldValues, rubric?: CaseRubric): FieldValues => {
  const kind = kindNamed(name);
  const { asked = {} } = kind ?? {};
  const verdict = kind ? verdictFields(kind, rubric) : {};
  const isChoice = (field: string, value: unknown): boolean => {
    const { choices } = asked[field] ?? verdict[field] ?? {};
    return choices !== undefined && typeof value === 'string' && Object.hasOwn(choices, value);
  };
  return Object.fromEntries(Object.entries(answers).filter(([field, value]) => isChoice(field, value)));
};
