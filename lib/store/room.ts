// How much room the browser gives this extension, and where nothing new is begun any more (rule H1).

/** From this share of the room on nothing new is begun: what is begun can still be finished, reviewed and taken back. */
export const fullAt = 0.9;
/** From here on the person hears of it. */
export const tightAt = 0.75;

export interface Room {
  /** Bytes that this extension holds, and that it may hold. */
  used: number;
  most: number;
}

/** What the browser says now; nothing where it does not say. */
export const roomNow = async (): Promise<Room | undefined> => {
  const { usage, quota } = await navigator.storage.estimate().catch(() => ({}) as StorageEstimate);
  return usage === undefined || !quota ? undefined : { used: usage, most: quota };
};

export const isFull = ({ used, most }: Room): boolean => used / most >= fullAt;
export const isTight = ({ used, most }: Room): boolean => used / most >= tightAt;

const full =
  'The room that the browser has for Precedent is nearly full. Nothing new was stored, and what you kept is safe. Make room on the disk, or erase judgments that you need no more.';

/** Throws the sentence for a person where there is no room for anything new. */
export const requireRoom = async (): Promise<void> => {
  const room = await roomNow();
  if (room && isFull(room)) throw new Error(full);
};
