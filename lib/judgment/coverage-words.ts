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
    'edit-partial': 'This editor draws only the lines on screen; the rest of the text could not be read',
    'edit-cut': 'The text is long; only the part around the change is kept',
    'edit-unreadable': 'This sheet is drawn as a picture: its text could not be read. Type what it said and what it should say',
  }[code];
};
