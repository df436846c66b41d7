// What the answers to a kind's fields must be to count as complete: derived from the kind's declaration, when it is first asked for.
import * as z from 'zod';
import { longestText } from '#lib/judgment/clean.ts';
import type { Field, Fields } from '#lib/judgment/fields.ts';
import { someText, text } from '#lib/judgment/text.ts';

const longestLine = 500;

const schemaOfField = ({ control, choices, isRequired }: Field): z.ZodType => {
  const schema = {
    line: () => someText.max(longestLine),
    paragraph: () => someText.max(longestText),
    list: () => z.array(text.max(longestLine)).max(9),
    choice: () => z.enum(Object.keys(choices ?? {})),
  }[control]();
  return isRequired ? schema : schema.optional();
};

const made = new WeakMap<Fields, z.ZodObject>();

/** Accepts complete answers to these fields, and nothing beside them. */
export const answerSchema = (fields: Fields): z.ZodObject => {
  const known = made.get(fields);
  if (known) return known;
  const schema = z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOfField(field)])));
  made.set(fields, schema);
  return schema;
};
