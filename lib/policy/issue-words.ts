// What the schema finds wrong, as an admin reads it: what must stand there, instead of the schema's own terms.
import type * as z from 'zod';

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};

/** Of what there may be so many. */
const counted = (count: number | bigint, origin: string): string =>
  origin === 'number' || origin === 'int'
    ? String(count)
    : `${count} ${origin === 'string' ? 'character' : 'entr'}${origin === 'string' ? (count === 1 ? '' : 's') : count === 1 ? 'y' : 'ies'}`;

/** One issue in words, without its place. What a check of ours says is said as it is: the schema's own sentences begin otherwise. */
export const issueWords = (issue: z.core.$ZodIssue): string => {
  if (!/^(?:Invalid|Too small|Too big)/.test(issue.message)) return issue.message;
  if (issue.code === 'too_small') return `must be at least ${counted(issue.minimum, issue.origin)}`;
  if (issue.code === 'too_big') return `must be at most ${counted(issue.maximum, issue.origin)}`;
  if (issue.code === 'invalid_value' && issue.values.length > 1) return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type')
    return issue.message.endsWith('received undefined')
      ? 'is missing'
      : `must be ${typeWords[issue.expected] ?? `of the type ${issue.expected}`}`;
  if (issue.code === 'invalid_format' && issue.format === 'regex') return `must be of the form ${issue.pattern}`;
  if (issue.code === 'invalid_format' && issue.format === 'uuid') return 'must be a UUID of version 4';
  return issue.message;
};
