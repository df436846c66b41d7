// How the evidence of a judgment stands on the page now: a shape and a word, in mask where it no longer says the same (rule A1).
import type { Standing } from '#lib/bridge/calls.ts';

const words: Readonly<Record<Standing, string>> = {
  exact: 'Found on this page',
  moved: 'Moved on this page',
  changed: 'Changed since',
  gone: 'No longer here',
};

/** Whether there are words on the page that can be shown. */
export const isThere = (standing: Standing | undefined): boolean =>
  standing === 'exact' || standing === 'moved' || standing === 'changed';

const shapes: Readonly<Record<Standing, string>> = {
  exact: 'M2 4.5h8M2 7.5h8',
  moved: 'M1.5 6h8M6.5 3l3 3-3 3',
  changed: 'M2 4.5h8M2 7.5h8M8.5 1.5l-5 9',
  gone: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
};

/** The mark with its word. */
export const StandingMark = ({ standing }: { standing: Standing }) => (
  <span className={`standing standing-${standing}`}>
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={shapes[standing]} />
    </svg>
    {words[standing]}
  </span>
);
