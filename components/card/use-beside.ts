// Opening the side panel from the card, and whether it did: Firefox opens none for a frame over a page.
import { useState } from 'react';
import type { CardMeans } from '#components/card/card-means.ts';

/** `refused` hears the sentence where none opened. */
export const useBeside = (
  { beside }: Pick<CardMeans, 'beside'>,
  windowId: number | undefined,
  refused: (sentence: string) => void,
) => {
  const [isApart, setApart] = useState(false);
  const open = (otherwise: (error: Error) => void): void => {
    if (windowId !== undefined) void beside(windowId).catch(otherwise);
  };
  return {
    lookBeside: () => open(({ message }) => refused(message)),
    /** For what is judged there: its answers are given in the panel, and none in the card. */
    openToJudge: () => open(() => setApart(true)),
    /** None opened for what is judged there. */
    isApart,
  };
};
