// What a person is told of the parts of a page that capture could not see (rule K5).
import type { Coverage } from '#lib/judgment/evidence.ts';

/** One sentence for a person about something that could not be read. */
export const coverageWords = ({ code, count }: Coverage): string => {
  const frames = count === 1 ? '1 frame' : `${count} frames`;
  const drawings = count === 1 ? '1 drawing' : `${count} drawings`;
  return {
    'closed-frames': `${frames} on this page could not be read`,
    canvas: `${drawings} on this page could not be read as text`,
    'page-unreadable': 'This page could not be read. Type what matters into the fields',
    'selection-only': 'Only the selected text could be read, not where it stands',
    'quote-cut': 'The selection was long; only its first part is kept',
  }[code];
};
