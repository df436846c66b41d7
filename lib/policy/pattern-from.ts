// Match patterns as people type them: the host of a tool is enough.

/** `erp.example` gives `https://erp.example/*`. What is a pattern stays as it is, and so does what cannot be one: the schema says why. */
export const patternFrom = (typed: string): string => {
  const text = typed.trim();
  if (text === '') return '';
  const [, scheme = 'https://', rest = text] = /^((?:\*|[a-z][a-z+.-]*):\/\/)?(.*)$/i.exec(text) ?? [];
  const path = rest.indexOf('/');
  // A pattern says nothing of ports and holds for each of a host.
  const host = (path < 0 ? rest : rest.slice(0, path)).toLowerCase().replace(/:\d+$/, '');
  return `${scheme.toLowerCase()}${host}${path < 0 ? '/*' : rest.slice(path)}`;
};

/** Several, by white space or commas between them, without repetition. */
export const patternsFrom = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\s,]+/)
      .map(patternFrom)
      .filter((pattern) => pattern !== ''),
  ),
];
