// Text of a page as it can be stored: what cannot is taken out before anything else, as `lib/judgment/clean.ts` does on our own side.

/** At most so many units of a text, none of them half of a character. */
export const storable = (text: string, most: number): string => text.slice(0, most).toWellFormed().replaceAll('\u0000', '');
