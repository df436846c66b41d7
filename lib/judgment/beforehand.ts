// What is filled in beforehand for a kind of work: fields of the case alone. What would be an answer is never filled in for anybody.
import * as z from 'zod';
import { isFilled } from '#lib/judgment/answered.ts';
import type { FieldValues } from '#lib/judgment/case.ts';
import type { FieldValue } from '#lib/judgment/fields.ts';
import type { Kind } from '#lib/judgment/kinds/define.ts';
import { text } from '#lib/judgment/text.ts';

/** One field of one kind, for one kind of work; for every one where that is empty. */
export const beforehand = z.strictObject({
  workFunction: text.max(100),
  kind: text.max(40),
  field: text.max(41),
  /** Entries of a list stand one a line. Empty: nothing is filled in. */
  value: text.max(500),
});
export type Beforehand = z.infer<typeof beforehand>;

/** Fields of a kind that can be filled in beforehand: those of the case but for the one that takes what was selected. */
export const mayFill = ({ asked, selectionField, furtherFields = [] }: Kind): string[] =>
  Object.keys(asked).filter((name) => name !== selectionField && !furtherFields.includes(name));

const valueFor = ({ asked }: Kind, { field, value }: Beforehand): FieldValue | undefined => {
  const { control, choices } = asked[field]!;
  if (choices) return Object.hasOwn(choices, value) ? value : undefined;
  return control === 'list'
    ? value
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(0, 9)
    : value;
};

/** The fields of a kind as they are filled in for this kind of work; what is said for it alone goes before what is said for every one. */
export const filledFor = (all: readonly Beforehand[], kind: Kind, workFunction: string): FieldValues => {
  const may = mayFill(kind);
  const fits = all.filter((each) => each.kind === kind.name && may.includes(each.field));
  const filled: FieldValues = {};
  for (const where of new Set(['', workFunction]))
    for (const each of fits) {
      const value = each.workFunction === where ? valueFor(kind, each) : undefined;
      if (isFilled(value)) filled[each.field] = value;
    }
  return filled;
};
