// How many cases like this there are, for the card: a count alone, and nothing of any verdict (rule A2). Nothing of it is stored.
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { newLikeness } from '#lib/precedents/likeness.ts';
import { precedentsFor } from '#lib/precedents/rank.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { likenedAmong, newestIds } from '#lib/store/precedents.ts';

/** Records that are read at once: about 20 ms of work, so that what the card asks meanwhile is not kept waiting. */
const chunk = 500;

/** Records that are looked through, the newest: the side panel looks through all, in a worker that lasts. */
const mostRecords = 5000;

/** Counts as the side panel does, face down. None for a draft that is not in the database. */
export const likeCount = async (
  { draft }: Takes<'likeCount'>,
  { db = ownDb, now = Date.now } = {},
): Promise<Gives<'likeCount'>> => {
  const record = await db.records.get((await db.drainMarks.get(draft))?.heir ?? draft);
  if (!record) return { count: 0 };
  const { around = '' } = (await db.companions.get(record.id)) ?? {};
  const likeness = newLikeness();
  const ids = (await newestIds(db)).slice(0, mostRecords);
  for (let from = 0; from < ids.length; from += chunk)
    for (const { likened } of await likenedAmong(db, ids.slice(from, from + chunk))) if (likened) likeness.put(likened);
  const { case: judged, body } = record.judgment;
  const title = body.evidence.find((each) => each.type === 'page')?.title ?? '';
  const text = [...new Set([judged.text, around])].filter(Boolean).join('\n');
  return { count: precedentsFor(likeness, { case: judged.key, title, text, today: dayOf(now()) }).length };
};
