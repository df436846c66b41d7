// Makes text fit to be stored. Knows no library: the card does it to every key that is typed, and loads before one can type.

/** Makes any string storable and hashable: lone surrogates replaced, U+0000 removed. Applied at capture, before anything else. */
export const clean = (raw: string): string => raw.toWellFormed().replaceAll('\u0000', '');

/** Longest single text, in UTF-16 units. A whole payload may hold 64 KiB. */
export const longestText = 20_000;
