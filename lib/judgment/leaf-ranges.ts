// Where each value of a record stands in its canonical text, so that a field and its exact bytes can be shown together (rule C2).

/** A stretch of the text in UTF-16 code units, as JavaScript counts: from `start` up to, not including, `end`. */
export interface Range {
  start: number;
  end: number;
}

/** A string with its quotation marks, a number, or one of true, false, null, at a known place. */
const scalar = /"(?:[^"\\]|\\.)*"|[^,:[\]{}"]+/y;

/** The length of the scalar that begins there. Throws on what is not JSON. */
const scalarAt = (text: string, start: number): string => {
  scalar.lastIndex = start;
  const [found] = scalar.exec(text) ?? [];
  if (found === undefined) throw new Error(`No value at ${start}`);
  return found;
};

/**
 * The range of every value in a canonical text, objects and lists included, by the paths that `leavesOf` gives; the whole stands under
 * the empty path. The text must come from `canonical`: white space between values is not expected.
 */
export const leafRanges = (text: string): ReadonlyMap<string, Range> => {
  const ranges = new Map<string, Range>();
  const below = (path: string, key: string | number): string => (path ? `${path}/${key}` : String(key));
  /** Reads the value that begins at `start` and answers where it ends. */
  const read = (start: number, path: string): number => {
    let at = start;
    if (text[at] === '{') {
      while (text[at] !== '}' && text[++at] !== '}') {
        const key = scalarAt(text, at);
        at = read(at + key.length + 1, below(path, JSON.parse(key) as string));
      }
      at++;
    } else if (text[at] === '[') {
      for (let index = 0; text[at] !== ']' && text[++at] !== ']'; index++) at = read(at, below(path, index));
      at++;
    } else at += scalarAt(text, at).length;
    ranges.set(path, { start, end: at });
    return at;
  };
  if (read(0, '') !== text.length) throw new Error('The text goes on after its value');
  return ranges;
};
