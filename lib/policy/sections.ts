// A policy cut into the sections of its editor, each of which can be read and written as JSON by itself.
import { policy, type Policy } from '#lib/policy/policy.ts';
import { longestPolicy } from '#lib/policy/policy-file.ts';
import { readJson } from '#lib/policy/read-json.ts';

type PartName = keyof Policy;

/** Every part of a policy stands in exactly one. */
export const sections = [
  { name: 'sites', title: 'Sites', parts: ['sites', 'elsewhere'] },
  { name: 'questions', title: 'Questions', parts: ['questions', 'workFunctions'] },
  { name: 'rubrics', title: 'Rubrics', parts: ['rubrics'] },
  { name: 'tools', title: 'Tools', parts: ['tools'] },
  { name: 'hidden', title: 'Hidden', parts: ['alwaysHidden', 'hiddenWords'] },
  { name: 'reviews', title: 'Reviews', parts: ['review', 'reminders'] },
  { name: 'keeping', title: 'Keeping', parts: ['keeping'] },
  { name: 'purposes', title: 'Purposes', parts: ['purposes', 'recipient', 'lawfulBasis'] },
  { name: 'version', title: 'Version', parts: ['format', 'organisation', 'version', 'notAfter'] },
] as const satisfies readonly { name: string; title: string; parts: readonly PartName[] }[];

export type Section = (typeof sections)[number];
export type SectionName = Section['name'];

/** The section of a place in a policy: `sites[1].kinds` stands under sites. */
export const sectionOf = (part: string): SectionName =>
  sections.find(({ parts }) => (parts as readonly string[]).includes(/^\w*/.exec(part)![0]))?.name ?? 'version';

const partsOf = (name: SectionName): readonly PartName[] => sections.find((each) => each.name === name)!.parts;

/** The section as JSON by two spaces. */
export const sectionText = (draft: Policy, name: SectionName): string =>
  JSON.stringify(Object.fromEntries(partsOf(name).flatMap((part) => (part in draft ? [[part, draft[part]]] : []))), null, 2);

/** The draft with what the text says in this section, or what is wrong with it, place by place. */
export const withSection = (draft: Policy, name: SectionName, text: string): { draft: Policy } | { wrong: string[] } => {
  const mask = Object.fromEntries(partsOf(name).map((part) => [part, true])) as Record<PartName, true>;
  const read = readJson(text, policy.pick(mask), longestPolicy);
  if ('wrong' in read) return { wrong: read.wrong.map((each) => each.replace(/^The file/, 'The text')) };
  const others = Object.fromEntries(Object.entries(draft).filter(([part]) => !(part in mask)));
  return { draft: { ...others, ...read.value } as Policy };
};
