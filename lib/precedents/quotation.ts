// A precedent in one sentence, for the beginning of a reason that cites it.
import type { Judgment } from '#lib/judgment/judgment.ts';
import { answerOf } from '#lib/judgment/answer.ts';
import { clean } from '#lib/judgment/clean.ts';

/** Longest quotation, in UTF-16 units: a line or two of the card. */
const longest = 140;

/** Cut at the end of a word where there is one. */
const shortened = (text: string, most: number): string => {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${clean(cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd())}…`;
};

/** Month and year of a day, in the person's language. */
const monthOf = (day: string): string =>
  new Date(day).toLocaleDateString(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "As in Invoice 8840, May 2026: Sole source under policy 4.2. " The answer speaks where no reason was given. */
export const quotationOf = (judgment: Judgment): string => {
  const { evidence, verdict } = judgment.body;
  const title = evidence.find((each) => each.type === 'page')?.title || judgment.case.text;
  const said = verdict.rationale.trim() || answerOf(judgment);
  return `As in ${shortened(title, 60)}, ${monthOf(judgment.day)}: ${shortened(said, longest)} `;
};
