// How like a candidate is to the element that was described: by itself, and by what it stands among.
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import type { Own } from '#lib/page/element/describe.ts';
import { telling } from '#lib/page/element/attributes.ts';
import type { Neighbours } from '#lib/page/element/neighbours.ts';
import { meanOf, sameness, weightsOf } from '#lib/page/element/sameness.ts';

/** A candidate with what was read of it. */
export interface Read {
  element: Element;
  own: Own;
  neighbours: Neighbours;
}

export interface Weighed {
  element: Element;
  read: Read;
  /** From 0 to 1. */
  likeness: number;
}

const marks = ({ attributes }: Pick<Own, 'attributes'>, name: string): string =>
  attributes.find((each) => each.name === name)?.value ?? '';

/** 1 where a telling attribute is the same, 0 where those that both have all differ; nothing where they share none. */
const markedAlike = (sought: Own, own: Own): number | undefined => {
  const shared = telling.filter((name) => marks(sought, name) !== '' && marks(own, name) !== '');
  if (shared.length === 0) return undefined;
  return shared.filter((name) => marks(sought, name) === marks(own, name)).length / shared.length;
};

/** How one element alone is shared out between what it is by itself and where it stands; and one that has others like it. */
const share = { alone: 0.65, alike: 0.35 };

/** Weighs candidates against the element that was described, in their order. */
export const weighAll = (sought: ElementEvidence, candidates: readonly Read[]): Weighed[] => {
  const weigh = (of: (read: Pick<Read, 'own' | 'neighbours'>) => string) => {
    const weights = weightsOf(candidates.map(of));
    const text = of({ own: sought, neighbours: sought.neighbours });
    return (read: Read): number | undefined => sameness(text, of(read), weights);
  };
  const name = weigh(({ own }) => own.name);
  const text = weigh(({ own }) => own.text);
  const classes = weigh(({ own }) => marks(own, 'class'));
  const labels = weigh(({ own }) =>
    ['title', 'alt', 'placeholder', 'src']
      .map((each) => marks(own, each))
      .join(' ')
      .trim(),
  );
  const headings = weigh(({ neighbours }) => neighbours.headings.join(' '));
  const row = weigh(({ neighbours }) => neighbours.row);
  const column = weigh(({ neighbours }) => neighbours.column);
  const before = weigh(({ neighbours }) => neighbours.before);
  const after = weigh(({ neighbours }) => neighbours.after);
  const above = weigh(({ neighbours }) => neighbours.above);
  const below = weigh(({ neighbours }) => neighbours.below);
  return candidates.map((read) => {
    const own = meanOf([
      [
        4,
        meanOf([
          [1, name(read)],
          [1, text(read)],
        ]),
      ],
      [2, markedAlike(sought, read.own)],
      [1, sought.role === read.own.role ? 1 : 0],
      [0.5, sought.tag === read.own.tag ? 1 : 0],
      [0.5, marks(sought, 'type') === marks(read.own, 'type') ? 1 : 0],
      [1, labels(read)],
      [0.5, classes(read)],
    ])!;
    const place = meanOf([
      [4, row(read)],
      [1.5, column(read)],
      [1.5, headings(read)],
      [1.5, before(read)],
      [1.5, after(read)],
      [0.5, above(read)],
      [0.5, below(read)],
    ]);
    const part = sought.alike > 0 ? share.alike : share.alone;
    const likeness = place === undefined ? own : part * own + (1 - part) * place;
    return { element: read.element, read, likeness };
  });
};
