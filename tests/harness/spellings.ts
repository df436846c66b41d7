// The spellings in which a text may hide in bytes.

/** UTF-8, UTF-16, JSON, URL, hex, and base64 at each of its three alignments. Texts under six characters are found by chance. */
export const spellings = (text: string): Buffer[] => [
  Buffer.from(text),
  Buffer.from(text, 'utf16le'),
  Buffer.from(encodeURIComponent(text)),
  Buffer.from(JSON.stringify(text).slice(1, -1)),
  Buffer.from(Buffer.from(text).toString('hex')),
  ...[0, 1, 2].map((shift) => {
    // Without the first and last group, which the neighbours decide.
    const shifted = Buffer.from(' '.repeat(shift) + text).toString('base64');
    return Buffer.from(shifted.slice(shift ? 4 : 0, -4));
  }),
];
