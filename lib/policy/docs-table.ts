// The table of docs/policy.md: every part of a policy with what it may hold, made from the schema.
import { policyOutline, type Part } from '#lib/policy/outline.ts';

const range = ({ least, most }: Part, of: string): string => {
  if (least !== undefined && most !== undefined) return `${least} to ${most}${of}`;
  if (most !== undefined) return `at most ${most}${of}`;
  return least === undefined ? '' : `at least ${least}${of}`;
};

/** What it may hold, in a few words. */
const holds = (part: Part): string => {
  const { control, options = [], item } = part;
  if (control === 'fixed') return `\`${options[0]}\``;
  if (control === 'choice')
    return options.length > 12 ? `one of ${options.length} names` : `one of ${options.map((name) => `\`${name}\``).join(', ')}`;
  if (control === 'list')
    return [range(part, ' entries'), item && item.control !== 'group' ? `each ${holds(item)}` : ''].filter(Boolean).join(', ');
  if (control === 'number') return range(part, '') || 'a number';
  if (control === 'text') return range(part, ' characters') || 'text';
  return { day: 'a day, YYYY-MM-DD', switch: 'true or false', group: '' }[control];
};

const rows = (part: Part): string[] => [
  `| \`${part.path}\` | ${part.isRequired ? 'yes' : ''} | ${holds(part)} | ${part.help} |`,
  ...(part.fields ?? part.item?.fields ?? []).flatMap(rows),
];

/** The table as Markdown, without a line feed at its end. */
export const policyTable = (): string =>
  ['| part | required | holds | for |', '| --- | --- | --- | --- |', ...policyOutline().flatMap(rows)].join('\n');
