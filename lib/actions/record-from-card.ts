// The person picked on the card what is shown by doing it: what they do in that tab is recorded into the card's draft (rules K4, R1).
import { startRecording } from '#lib/actions/start-recording.ts';
import { closeCard } from '#lib/actions/tend-card.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { openCards } from '#lib/store/open-cards.ts';

/** Starts, then takes the card away. Where it cannot start, the card stays as it is and says why. The journal is drained before. */
export const recordFromCard = async (
  { draft }: Takes<'recordFromCard'>,
  { db = ownDb, start = startRecording } = {},
): Promise<void> => {
  const card = (await openCards()).find((each) => each.draft === draft);
  if (!card) throw new Error('This card is no longer open. Nothing was changed. Start the recording in the side panel.');
  const into = (await db.drainMarks.get(draft))?.heir ?? draft;
  await start({ tab: card.tab, goal: '', draft: into });
  await closeCard({ draft });
};
