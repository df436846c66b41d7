// The texts of a description that are compared by their words.
import { mark, type Read } from '#lib/page/element/marks.ts';

/** A part of a description as one text. */
type Part = (read: Pick<Read, 'own' | 'neighbours'>) => string;

/** Each part by its name. */
export const parts = {
  name: ({ own }) => own.name,
  text: ({ own }) => own.text,
  classes: ({ own }) => mark(own, 'class'),
  looks: ({ own }) =>
    ['title', 'alt', 'placeholder']
      .map((each) => mark(own, each))
      .join(' ')
      .trim(),
  headings: ({ neighbours }) => neighbours.headings.join(' '),
  heading: ({ neighbours }) => neighbours.headings.at(-1) ?? '',
  row: ({ neighbours }) => neighbours.row,
  column: ({ neighbours }) => neighbours.column,
  before: ({ neighbours }) => neighbours.before,
  after: ({ neighbours }) => neighbours.after,
  above: ({ neighbours }) => neighbours.above,
  below: ({ neighbours }) => neighbours.below,
} satisfies Record<string, Part>;

/** How far each part is the same; nothing where it is empty on both sides. */
export type Sames = Record<keyof typeof parts, number | undefined>;
