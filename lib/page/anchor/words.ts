// Cuts text into words, the same for what a page shows and for what is looked for: numbers in typed arrays, no strings.

/** White space says nothing about words: a selection has line ends between blocks, text nodes have what the source was laid out with. */
export const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Parts the texts of two roots, over which no quote goes. */
export const edge = '\0';

export interface Words {
  /** One number a word, regardless of the case of Latin letters; 0 for an edge. */
  hashes: Int32Array;
  /** First unit of each word and the unit behind it, white space not counted. */
  from: Int32Array;
  to: Int32Array;
  count: number;
}

const space = 0;
const sign = 1;
const letter = 2;
/** A word of its own: scripts that are written without spaces, and pairs of surrogates. */
const alone = 3;

const kindOf = (code: number): number => {
  if (code < 0x80) {
    if (code <= 32) return code === 0 ? sign : space;
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 ? letter : sign;
  }
  if (code < 0xc0) return code === 0xa0 ? space : sign;
  if (code < 0xe00) return letter;
  if (code < 0x2000)
    return code < 0xf00 || (code >= 0x1000 && code < 0x10a0) || (code >= 0x1780 && code < 0x1800) ? alone : letter;
  if (code < 0x2c00) return code === 0x200c || code === 0x200d ? letter : sign;
  if (code < 0x3040) return code >= 0x2e00 ? sign : letter;
  if (code < 0xa000 || (code >= 0xd800 && code < 0xe000) || (code >= 0xf900 && code < 0xfb00)) return alone;
  return code >= 0xfe00 && (code < 0xfe70 || code >= 0xff00) ? sign : letter;
};

/** Cuts a text whose white space is single spaces. `starts` are places in it; they come back as places among the units without any. */
export const cutIntoWords = (spaced: string, starts: Int32Array = new Int32Array(0)): Words => {
  const most = spaced.length;
  const [hashes, from, to] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  let count = 0;
  let unit = 0;
  let next = 0;
  let hash = 0;
  let begin = -1;
  const end = () => {
    if (begin < 0) return;
    // Never 0, which is an edge.
    hashes[count] = hash | 1;
    from[count] = begin;
    to[count++] = unit;
    begin = -1;
  };
  for (let at = 0; at < most; at++) {
    while (starts[next] === at) starts[next++] = unit;
    const code = spaced.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === space) {
      end();
      continue;
    }
    const isLow = code >= 0xdc00 && code < 0xe000;
    if (kind !== letter && !(isLow && begin === unit - 1)) end();
    if (code === 0) {
      from[count] = unit;
      to[count++] = unit + 1;
    } else if (kind !== sign) {
      if (begin < 0) {
        begin = unit;
        hash = 0x811c9dc5;
      }
      hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code | 32 : code), 0x01000193);
    }
    unit++;
    if (kind === alone && !(code >= 0xd800 && code < 0xdc00)) end();
  }
  end();
  while (next < starts.length) starts[next++] = unit;
  return { hashes: hashes.slice(0, count), from: from.slice(0, count), to: to.slice(0, count), count };
};
