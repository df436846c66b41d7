// Who holds copies, as a receipt names them: bounded in number and length, so that every receipt can be read (wire/receipts.ts).
import { basename } from 'node:path';
import type { ErasureRow, Recipient } from '#collector/store/tables.ts';
import type { ReceiptClaims } from '#lib/wire/receipts.ts';

/** Names in one list of a receipt; the rest is counted. Two full lists of the longest names stay below `longestReceipt`. */
const mostNames = 20;

/** Characters of a folder's own name that are shown. */
const longestFolder = 40;

const shown = (folder: string): string => {
  // What canonical JSON does not take, and what would break a line on screen.
  const clean = [
    ...basename(folder)
      .toWellFormed()
      .replaceAll(/\p{Cc}/gu, '\uFFFD'),
  ];
  return clean.length > longestFolder ? `${clean.slice(0, longestFolder - 1).join('')}…` : clean.join('');
};

/** Names, each once with the number of its copies, in order; those beyond the first are counted. */
const names = (recipients: readonly Recipient[]): string[] => {
  const counts = new Map<string, number>();
  for (const { name, folder } of recipients) {
    const words = `package ${name} in the folder ${shown(folder)}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const all = [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const first = all.length > mostNames ? all.slice(0, mostNames - 1) : all;
  const rest = all.slice(first.length).reduce((sum, [, count]) => sum + count, 0);
  const told = first.map(([words, count]) => (count === 1 ? words : `${words} (${count} copies)`));
  return rest === 0 ? told : [...told, `${rest} more`];
};

/** What a receipt says of who holds copies: those who were told, and those who could not be. */
export const recipientClaims = ({ recipients }: Pick<ErasureRow, 'recipients'>) => {
  const untold = names(recipients.filter(({ told }) => !told));
  return {
    toldRecipients: names(recipients.filter(({ told }) => told)),
    ...(untold.length > 0 && { untoldRecipients: untold }),
  } satisfies Partial<ReceiptClaims>;
};
