// What a person is told of the parts of a page that capture could not see (rule K5).
import type { Coverage } from '#lib/judgment/evidence.ts';

/** One sentence for a person about something that could not be read. */
export const coverageWords = ({ code, count }: Coverage): string => {
  const frames = count === 1 ? '1 frame' : `${count} frames`;
  const drawings = count === 1 ? '1 drawing' : `${count} drawings`;
  return {
    'closed-frames': `${frames} on this page could not be read`,
    canvas: `${drawings} on this page could not be read as text`,
    'closed-parts': `${count === 1 ? '1 closed part' : `${count} closed parts`} of this page could not be read`,
    'page-unreadable': 'This page could not be read',
    'selection-only': 'Only the selected text could be read, not where it stands',
    'typed-in': 'What was seen was typed in by hand',
    'quote-cut': 'The selection was long; only its first part is kept',
  }[code];
};
