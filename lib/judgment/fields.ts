// How a kind asks for its fields: plain data that the card can draw without any library. What an answer must be to count is derived
// from the same declaration, in `answer-schema.ts`.

/** How a field is asked for on screen. */
export type Control = 'line' | 'paragraph' | 'list' | 'choice';

/** A field's stored value. */
export type FieldValue = string | string[];

/** One field as a kind declares it. `choices` maps stored values to the words on screen. */
export interface Field<Value extends FieldValue = FieldValue, IsRequired extends boolean = boolean> {
  ask: string;
  control: Control;
  isRequired: IsRequired;
  choices?: Readonly<Record<string, string>>;
  /** For the compiler alone: what the answer is. */
  answer?: Value;
}

/** The fields of a kind by the names under which answers are stored, in the order in which they are asked for. */
export type Fields = Readonly<Record<string, Field>>;

type Answer<Of> = Of extends Field<infer Value> ? Value : never;
type Required<Of extends Fields> = { [Name in keyof Of]: Of[Name]['isRequired'] extends true ? Name : never }[keyof Of];

/** The answers to these fields. */
export type Answers<Of extends Fields> = { [Name in Required<Of>]: Answer<Of[Name]> } & {
  [Name in Exclude<keyof Of, Required<Of>>]?: Answer<Of[Name]> | undefined;
};

/** One line. */
export const line = (ask: string): Field<string, true> => ({ ask, control: 'line', isRequired: true });

/** Several lines. */
export const paragraph = (ask: string): Field<string, true> => ({ ask, control: 'paragraph', isRequired: true });

/** Up to nine lines, one an entry. */
export const list = (ask: string): Field<string[], true> => ({ ask, control: 'list', isRequired: true });

/** One of a few fixed answers. Keys are stored, values are shown. */
export const choice = <const Choices extends Readonly<Record<string, string>>>(
  ask: string,
  choices: Choices,
): Field<keyof Choices & string, true> => ({ ask, control: 'choice', isRequired: true, choices });

/**
 * The words for a stored answer. A value that this version does not know, from a newer one, stands for itself; so does one that every
 * object has, `valueOf` say.
 */
export const wordsOf = (choices: Readonly<Record<string, string>>, stored: string): string =>
  Object.hasOwn(choices, stored) ? choices[stored]! : stored;

/** The field as one that may stay empty. */
export const optional = <Value extends FieldValue>(field: Field<Value>): Field<Value, false> => ({ ...field, isRequired: false });

/** What a form needs to know of one field. */
export interface FieldForm extends Field {
  name: string;
}

/** The fields as a form asks for them, in their declared order. */
export const formOf = (fields: Fields): FieldForm[] => Object.entries(fields).map(([name, field]) => ({ name, ...field }));
