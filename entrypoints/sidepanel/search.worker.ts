// Finds cases like this away from the screen: reads the database by itself, newest first, and keeps up with what is kept meanwhile.
import '#lib/judgment/no-eval.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { newLikeness } from '#lib/precedents/likeness.ts';
import { precedentsFor, type Precedent, type Question } from '#lib/precedents/rank.ts';
import { db } from '#lib/store/db.ts';
import { likenedAmong, newestIds, watchRecords } from '#lib/store/precedents.ts';

/** What the panel asks; a later question takes the place of an earlier one. */
export interface Asked {
  nth: number;
  question: Question;
}

/** What is known so far. It comes again when more is known. */
export interface Answered {
  nth: number;
  found: Precedent[];
  /** Whether every record on this device was looked through. */
  isWhole: boolean;
  /** Whether the database could not be read; what was found before stands. */
  hasFailed: boolean;
}

/** Records that are read at once: about 20 ms of work, so that a question is not kept waiting. */
const chunk = 500;

/** Milliseconds for which changes gather; a person's typing makes many. */
const gathering = 200;

const likeness = newLikeness();
let asked: Asked | undefined;
let isWhole = false;
let hasFailed = false;

const answer = (): void => {
  if (!asked) return;
  const answered: Answered = { nth: asked.nth, found: precedentsFor(likeness, asked.question), isWhole, hasFailed };
  postMessage(answered);
};

const take = async (ids: RecordId[]): Promise<void> => {
  for (const { id, likened } of await likenedAmong(db, ids))
    if (likened) likeness.put(likened);
    else likeness.remove(id);
};

const takeAll = async (): Promise<void> => {
  const ids = await newestIds(db);
  const known = new Set(ids);
  for (const id of likeness.ids()) if (!known.has(id)) likeness.remove(id);
  for (let from = 0; from < ids.length; from += chunk) {
    await take(ids.slice(from, from + chunk));
    if (!isWhole) answer();
  }
  isWhole = true;
};

// One after the other: two readings at once could put an older state over a newer.
let work = Promise.resolve();
const then = (step: () => Promise<void>): void => {
  work = work
    .then(step)
    .then(() => void (hasFailed = false))
    .catch((error: unknown) => {
      hasFailed = true;
      console.error(error);
    })
    .then(answer);
};

let changed: Set<RecordId> | 'all' | undefined;
watchRecords(db, (ids) => {
  if (changed === undefined)
    setTimeout(() => {
      const now = changed;
      changed = undefined;
      then(() => (now instanceof Set ? take([...now]) : takeAll()));
    }, gathering);
  if (!ids || changed === 'all') changed = 'all';
  else changed = new Set([...(changed ?? []), ...ids]);
});
then(takeAll);

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  asked = data;
  answer();
});
