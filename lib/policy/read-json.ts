// Reads what somebody wrote as JSON, with errors that name the very place: "sites[2].case.id[0].selector: …".
import type * as z from 'zod';
import { issueWords } from '#lib/policy/issue-words.ts';

/** Errors that are told at once; a file of another kind has hundreds. */
const mostTold = 8;

/** `sites[2].case.id` as JavaScript would write it. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`)).join('');

const wordsOf = (issue: z.core.$ZodIssue, whole: string): string[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => `${placeOf([...issue.path, key])}: there is no such field`)
    : [`${placeOf(issue.path) || whole}: ${issueWords(issue)}`];

/** What is wrong with a value, place by place; `whole` is what the value itself is called. Never empty. */
export const wrongOf = (error: z.ZodError, whole = 'The file'): string[] => {
  const wrong = error.issues.flatMap((issue) => wordsOf(issue, whole));
  const more = wrong.length - mostTold;
  return more > 0 ? [...wrong.slice(0, mostTold), `and ${more} more`] : wrong;
};

/** The value that a text of at most so many UTF-16 units holds by a schema, or what is wrong with it. */
export const readJson = <Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  longest: number,
): { value: z.output<Schema> } | { wrong: string[] } => {
  if (text.length > longest) return { wrong: [`The file: at most ${longest.toLocaleString('en')} characters`] };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return { wrong: [`The file: not JSON (${(error as Error).message})`] };
  }
  const read = schema.safeParse(raw);
  return read.success ? { value: read.data } : { wrong: wrongOf(read.error) };
};
