// Which standing question a page is asked: the one that is bound most closely to it.
import type { QuestionPlace, StandingQuestion } from '#lib/judgment/questions.ts';

/** Where a judgment is made. */
export interface Here {
  tool: string;
  /** The path of the page's address. */
  page: string;
  workFunction: string;
}

const matchesPage = (pattern: string, path: string): boolean => {
  const parts = pattern.split('*');
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (parts.length === 1) return pattern === path;
  if (!path.startsWith(first) || !path.endsWith(last) || path.length < first.length + last.length) return false;
  // The parts between are looked for from left to right: each as early as it stands, which leaves most room for the next.
  const end = path.length - last.length;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = path.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
};

/** Whether a question applies here. */
export const appliesTo = ({ tool, page, workFunction }: QuestionPlace, here: Here): boolean =>
  (tool === '' || tool === here.tool) &&
  (page === '' || matchesPage(page, here.page)) &&
  (workFunction === '' || workFunction === here.workFunction);

/** How closely a place is bound: a page before a tool before a kind of work; of two pages the one with more to match. */
const closeness = ({ tool, page, workFunction }: QuestionPlace): number[] => [
  page === '' ? 0 : page.replaceAll('*', '').length + 1,
  tool === '' ? 0 : 1,
  workFunction === '' ? 0 : 1,
];

const byCloseness = (a: StandingQuestion, b: StandingQuestion): number => {
  const [left, right] = [closeness(a.where), closeness(b.where)];
  const place = left.findIndex((each, index) => each !== right[index]);
  return place < 0 ? (a.id < b.id ? -1 : 1) : right[place]! - left[place]!;
};

/** The question to ask here, or nothing. Of those that are bound equally closely always the same. */
export const matchingQuestion = <Question extends StandingQuestion>(
  questions: readonly Question[],
  here: Here,
): Question | undefined => questions.filter(({ where }) => appliesTo(where, here)).toSorted(byCloseness)[0];
