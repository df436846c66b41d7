// How a kind asks for its fields. Each helper gives a schema that carries its own question, so that the card,
// the review sheet and the JSON Schema derive from one declaration.
import * as z from 'zod';
import { someText, text } from '#lib/judgment/text.ts';

/** How a field is asked for on screen. */
export type Control = 'line' | 'paragraph' | 'list' | 'choice';

/** What a form needs to know of one field. `choices` maps stored values to the words on screen. */
export interface FieldForm {
  name: string;
  ask: string;
  control: Control;
  isRequired: boolean;
  choices?: Readonly<Record<string, string>>;
}

/** One line. */
export const line = (ask: string) => someText.max(500).meta({ title: ask, control: 'line' });

/** Several lines. */
export const paragraph = (ask: string) => someText.meta({ title: ask, control: 'paragraph' });

/** Up to nine lines, one an entry. */
export const list = (ask: string) => z.array(text.max(500)).max(9).meta({ title: ask, control: 'list' });

/** One of a few fixed answers. Keys are stored, values are shown. */
export const choice = <const T extends Readonly<Record<string, string>>>(ask: string, choices: T) =>
  z.enum(Object.keys(choices) as (keyof T & string)[]).meta({ title: ask, control: 'choice', choices });

/** A field's stored value. */
export type FieldValue = string | string[];

/** Describes the fields of a schema made with these helpers, in their declared order. */
export const formOf = (schema: z.ZodObject): FieldForm[] =>
  Object.entries(schema.shape).map(([name, field]) => {
    const isOptional = field instanceof z.ZodOptional;
    const meta = (isOptional ? field.unwrap() : field) as z.ZodType;
    const { title, control, choices } = (meta.meta() ?? {}) as {
      title?: string;
      control?: Control;
      choices?: FieldForm['choices'];
    };
    if (!title || !control) throw new Error(`Field "${name}" was not made with a helper of fields.ts`);
    return { name, ask: title, control, isRequired: !isOptional, ...(choices ? { choices } : {}) };
  });
