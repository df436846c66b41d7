// Match patterns of web extensions, for single hosts and their subdomains: which addresses a site described as data is about.
// Source: MDN, "Match patterns in extension manifests". Ports are not named there; a pattern holds for each port of its host.

/** An address in its parts, as `URL` gives them. */
export interface Located {
  /** `https:` */
  protocol: string;
  hostname: string;
  /** With its port. Patterns say nothing of ports. */
  host?: string;
  pathname: string;
  search: string;
}

interface Pattern {
  scheme: string;
  host: string;
  path: string;
}

const shape =
  /^(\*|https?):\/\/(\*\.)?([a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?){0,9}|\[[\da-f:.]{2,45}\])(\/[^\s#]*)$/;

const patternOf = (text: string): Pattern | undefined => {
  const [, scheme, below = '', host, path] = shape.exec(text) ?? [];
  return scheme && host && path ? { scheme, host: below + host, path } : undefined;
};

/** What is wrong with a match pattern, or nothing. Neither all hosts nor all of a top-level domain can be described. */
export const wrongPattern = (text: string): string | undefined => {
  if (text.length > 300) return 'at most 300 characters';
  const pattern = patternOf(text);
  if (!pattern) return 'write it as https://tool.example/path/*, with a host and a path';
  return /^\*\.[^.]+$/.test(pattern.host) ? 'name the host of the tool, not a whole domain' : undefined;
};

/** Whether a text is what a pattern with `*` for anything says. Takes at most the product of both lengths. */
const isLike = (text: string, pattern: string): boolean => {
  let [at, place, star, from] = [0, 0, -1, 0];
  while (at < text.length) {
    if (pattern[place] === '*') {
      star = place++;
      from = at;
    } else if (pattern[place] === text[at]) {
      at++;
      place++;
    } else if (star >= 0) {
      place = star + 1;
      at = ++from;
    } else return false;
  }
  while (pattern[place] === '*') place++;
  return place === pattern.length;
};

/** Whether an address is one of those that a pattern names. The path is compared with its query; a fragment never counts. */
export const isMatched = ({ protocol, hostname, pathname, search }: Located, text: string): boolean => {
  const pattern = patternOf(text);
  if (!pattern || !/^https?:$/.test(protocol)) return false;
  const { scheme, host, path } = pattern;
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  const parent = host.slice(2);
  const isHost = host.startsWith('*.') ? hostname === parent || hostname.endsWith(`.${parent}`) : hostname === host;
  return isHost && isLike(pathname + search, path);
};
