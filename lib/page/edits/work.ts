// One stretch of work in a field: the text before the person's own edit, how it came there, and what it is now.
import type { Field, Reading } from '#lib/page/edits/field.ts';
import type { EditEvidence } from '#lib/judgment/edit-evidence.ts';

export type Came = EditEvidence['came'];

/** What the page wrote by itself, while nobody typed. */
export interface Writing {
  /** The text before it. */
  from: string;
  times: number;
  began: number;
  ended: number;
}

export interface Work {
  field: Field;
  /** The text before the person's first own edit of this stretch. */
  before: Reading;
  came: Came;
  /** The text as it was last read. */
  last: Reading;
  /** Set once it is over: what the person left there, before the page took it away. */
  left?: Reading;
  isEdited: boolean;
  /** Whether keys came before anybody read it, so that nobody knows what stood there. */
  isLate?: boolean;
  /** When the person last changed it; of a clock that only goes on. */
  editedAt: number;
  writing?: Writing | undefined;
}

/** Text that comes in at least so many pieces, over at least so many milliseconds, is streamed. */
const pieces = 4;
const streamTime = 250;

/** Less than this is a correction that the page makes itself, no text of its own. In UTF-16 units. */
const shortest = 20;

/** How much of the second text is not at the beginning or end of the first. */
export const insertedLength = (from: string, to: string): number => {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  let end = 0;
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  return to.length - start - end;
};

export const beginWork = (field: Field, found: Reading): Work => ({
  field,
  before: found,
  came: 'found',
  last: found,
  isEdited: false,
  editedAt: -Infinity,
});

const isEmpty = ({ text }: Reading): boolean => text.trim() === '';

/** The stretch begins anew: what stands there now is what comes before the next edit. */
const beginAt = (work: Work, now: Reading, came: Came): void => {
  work.before = work.last = now;
  work.came = came;
  work.isEdited = work.isLate = false;
};

/**
 * Takes in what the page wrote by itself, once it is over. Before the first edit all of it comes before; after it only what makes up
 * most of the text does: then that is what the person goes on from. Gives the stretch that this ended, if any.
 */
export const settle = (work: Work, now: Reading): Work | undefined => {
  const { writing, last } = work;
  if (!writing) return undefined;
  work.writing = undefined;
  if (now.from !== work.last.from || now.text === writing.from) return undefined;
  const came = writing.times >= pieces && writing.ended - writing.began >= streamTime ? 'streamed' : 'inserted';
  const inserted = insertedLength(writing.from, now.text);
  if (!work.isEdited) {
    beginAt(work, now, inserted > 0 && !now.isOpen ? came : work.came);
    return undefined;
  }
  if (isEmpty(now)) {
    // Sent, or saved: what the person left there counts, and the empty field is the next one's beginning.
    const ended = { ...work, left: last };
    beginAt(work, now, 'typed');
    return ended;
  }
  if (inserted >= shortest && inserted * 2 >= now.text.length) beginAt(work, now, came);
  else work.last = now;
  return undefined;
};

/** Before the person's next own edit: what comes before is what stands there at this moment. */
export const beforeEdit = (work: Work, now: Reading): void => {
  // An editor that has just opened over a cell is empty; the cell is not.
  if (work.isEdited || now.isOpen) return;
  if (work.came === 'found' && now.from === work.before.from && now.text !== work.before.text) work.came = 'inserted';
  work.before = work.last = now;
};

/** After something was pasted: what comes into an empty field from elsewhere is not of the person's writing there. */
export const afterPaste = (work: Work, now: Reading): void => {
  const isOwn = work.isEdited && !isEmpty(work.before);
  if (isOwn || isEmpty(now) || now.text.length < shortest) return;
  if (insertedLength(work.last.text, now.text) * 2 >= now.text.length) beginAt(work, now, 'pasted');
};

/** What was written from nothing is the person's own from here on; an edited text is of two, and nobody can tell (rule D3). */
export const afterKeep = (work: Work, now: Reading): void => {
  const isOwn = isEmpty(work.before) || work.came === 'typed';
  if (work.isEdited) beginAt(work, now, isOwn ? 'typed' : 'found');
};
