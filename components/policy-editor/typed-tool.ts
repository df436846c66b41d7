// A description of a tool as it is typed and pointed at, and what it still lacks.
import { patternsFrom } from '#lib/policy/pattern-from.ts';
import { siteDescription, type SiteDescription } from '#lib/policy/site.ts';
import { wrongOf } from '#lib/policy/read-json.ts';

export interface TypedTool {
  title: string;
  matches: string;
  /** Whether the path or the page says which case it is, and where. */
  idFrom: 'address' | 'text';
  id: string;
  /** Selectors; those of the text stand one after the other, with commas between. */
  text: string;
  state: string;
  region: string;
  /** Selector of the title of a case. */
  titleAt: string;
  /** What stands in the part that was pointed at last. */
  seen: string;
}

export const blankTool: TypedTool = {
  title: '',
  matches: '',
  idFrom: 'address',
  id: '2',
  text: '',
  state: '',
  region: '',
  titleAt: '',
  seen: '',
};

/** Whether nothing was typed or pointed at yet. */
export const isBlankTool = (typed: TypedTool): boolean =>
  Object.entries(blankTool).every(([part, value]) => typed[part as keyof TypedTool] === value);

/** Small letters, digits and dashes of the title; part of the id of each case. */
const nameFrom = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40) || 'tool';

const parts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The description, or what it lacks, by its place. A name that another tool of the draft has gets a number. */
export const toolIn = (typed: TypedTool, taken: readonly string[]): { tool: SiteDescription } | { lack: string } => {
  if (typed.title.trim() === '') return { lack: 'Give the tool a name.' };
  if (typed.titleAt.trim() === '') return { lack: 'Point at the title of a case, or write where it stands.' };
  const name = nameFrom(typed.title);
  const free = taken.includes(name) ? `${name.slice(0, 36)}-${taken.length + 1}` : name;
  const id = typed.id.trim();
  const read = siteDescription.safeParse({
    name: free,
    title: typed.title.trim(),
    matches: patternsFrom(typed.matches),
    ...(typed.region.trim() ? { region: typed.region.trim() } : {}),
    case: {
      id: [typed.idFrom === 'address' ? { from: 'address', segment: Number(id) } : { from: 'text', selector: id }],
      title: { selector: typed.titleAt.trim() },
      text: parts(typed.text).map((selector) => ({ selector })),
      ...(typed.state.trim() ? { state: { from: 'text', selector: typed.state.trim() } } : {}),
    },
  });
  return read.success ? { tool: read.data } : { lack: `Not right yet: ${wrongOf(read.error, 'The tool')[0]}.` };
};

/** With what was pointed at in its place. Of the text each part is one more. */
export const withPointed = (
  typed: TypedTool,
  part: 'titleAt' | 'text' | 'state' | 'region' | 'id',
  { selector, text }: { selector: string; text: string },
): TypedTool => ({
  ...typed,
  [part]: part === 'text' ? [...parts(typed.text).filter((each) => each !== selector), selector].join(', ') : selector,
  seen: text,
});
