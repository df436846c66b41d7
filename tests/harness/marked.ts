// Cases of detectors in which what is to be found stands between ‹ and ›, because the words around it count.

/** The text without the marks, and what is to be found in it; without marks that is all of it. */
export const marked = (hit: string): { before: string; text: string; found: string } => {
  const [, before = '', found = hit] = /^([^‹]*)‹([^›]*)›/.exec(hit) ?? [];
  return { before, text: hit.replaceAll(/[‹›]/g, ''), found };
};
