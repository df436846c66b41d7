// A standing question as it stands in its form, and what it still lacks.
import type { QuestionDraft } from '#lib/judgment/questions.ts';
import type { QuestionRow } from '#lib/store/questions.ts';

/** What is typed. Answers stand one a line. */
export interface Typed {
  wording: string;
  answers: string;
  tool: string;
  page: string;
  workFunction: string;
}

/** A form for a new question. */
export const blank: Typed = { wording: '', answers: '', tool: '', page: '', workFunction: '' };

/** The form that a question opens with. */
export const typedOf = ({ wording, answers, where }: QuestionDraft): Typed => ({
  wording,
  answers: answers.join('\n'),
  ...where,
});

/** The form of a question, or of a new one, with what was typed in it before. */
export const beginQuestion = (question: QuestionRow | undefined, kept: unknown): Typed => ({
  ...blank,
  ...(question ? typedOf(question) : {}),
  ...(kept as Partial<Typed> | undefined),
});

/** The answers as they would be given, in their order. */
export const answersIn = ({ answers }: Typed): string[] =>
  answers
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The question as it would be kept. */
export const questionIn = (typed: Typed): QuestionDraft => ({
  wording: typed.wording.trim(),
  answers: answersIn(typed),
  where: { tool: typed.tool.trim(), page: typed.page.trim(), workFunction: typed.workFunction.trim() },
});

/** Why it cannot be kept yet, in a sentence; nothing when it can. */
export const lackOf = (typed: Typed): string | undefined => {
  const { wording, answers, where } = questionIn(typed);
  if (wording === '') return 'Write the question.';
  if (answers.length < 2) return 'Write two answers or more, one a line.';
  if (answers.length > 9) return 'Nine answers are the most: each has a digit.';
  if (new Set(answers).size < answers.length) return 'Two answers are the same.';
  if (wording.length > 300 || answers.some(({ length }) => length > 100)) return 'Make it shorter: it has to fit on the card.';
  return where.page !== '' && !/^[/*]/.test(where.page) ? 'A page begins with / or *.' : undefined;
};

/** Where a question applies, in words. */
export const placeWords = ({ tool, page, workFunction }: QuestionDraft['where']): string => {
  const parts = [tool && `in ${tool}`, page && `on pages ${page}`, workFunction && `when the work is ${workFunction}`].filter(
    Boolean,
  );
  return parts.length > 0 ? `Asked ${parts.join(', ')}` : 'Asked everywhere';
};
