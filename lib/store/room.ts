// How much room the browser gives this extension, and where nothing new is begun any more (rule H1).

/** From this share of the room on nothing new is begun: what is begun can still be finished, reviewed and taken back. */
const fullAt = 0.9;
/** From here on the person hears of it. */
const tightAt = 0.75;

export interface Room {
  /** Bytes that this extension holds, and that it may hold. */
  used: number;
  most: number;
  is: 'wide' | 'tight' | 'full';
}

/** How these bytes of those stand. */
export const roomOf = (used: number, most: number): Room => {
  const share = used / most;
  return { used, most, is: share >= fullAt ? 'full' : share >= tightAt ? 'tight' : 'wide' };
};

/** What the browser says now; nothing where it does not say. */
export const roomNow = async (): Promise<Room | undefined> => {
  const asked = (navigator as Partial<Pick<Navigator, 'storage'>>).storage?.estimate();
  const { usage, quota } = (await asked?.catch(() => undefined)) ?? {};
  return usage === undefined || !quota ? undefined : roomOf(usage, quota);
};

const full =
  'The room that the browser has for Precedent is nearly full. Nothing new was stored, and what you kept is safe. Make room on the disk, or erase judgments that you need no more.';

/** Throws the sentence for a person where there is no room for anything new. */
export const requireRoom = async (): Promise<void> => {
  if ((await roomNow())?.is === 'full') throw new Error(full);
};
