// The judgment whose mark the person pressed on the page, for a moment: what opens the panel later opens it at no old one.
import { useEffect, useState } from 'react';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { chosenMark, watchChosenMark, type ChosenMark } from '#lib/store/shown-marks.ts';

/** Milliseconds for which a press counts: a panel takes a while to open, and its page to be read. */
const fresh = 10_000;

/** The one that was pressed last in this tab; another object with each press. */
export const useChosen = (tab: number): { id: RecordId } | undefined => {
  const [chosen, setChosen] = useState<ChosenMark>();
  useEffect(() => {
    const read = (): void =>
      void chosenMark().then((mark) => {
        if (mark?.tab === tab && Date.now() - mark.at < fresh) setChosen(mark);
      });
    read();
    return watchChosenMark(read);
  }, [tab]);
  return chosen;
};
