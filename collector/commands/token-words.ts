// What the command line says of tokens: the new one in a sentence, each of the list in a line.
import type { NewToken, ToldToken } from '#collector/tokens.ts';

/** What an admin must know of a token that was just made. */
export const newTokenWords = ({ id, uses, expires }: NewToken): string =>
  `${uses === 1 ? '1 device joins' : `${uses} devices join`} with it, each by itself, until ${expires.slice(0, 10)}. It is not shown again; its name is ${id}.`;

/** Name, last day, how many joined of how many may, how it stands, and what it is for; tabs between. */
export const tokenLine = ({ id, expires, used, uses, revoked, note }: ToldToken, now = Date.now()): string => {
  const standing = revoked ? 'withdrawn' : Date.parse(expires) <= now ? 'run out' : used >= uses ? 'used up' : 'good';
  return [id, expires.slice(0, 10), `${used} of ${uses}`, standing, ...(note === null ? [] : [note])].join('\t');
};
