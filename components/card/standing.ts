// The standing question on the card: its answers by digit, and when a key means an answer and not a letter of *Why*.
import { kindOf } from '#components/card/answers.ts';
import type { Form } from '#lib/judgment/draft.ts';

/** A standing question as the card asks it. */
export interface Asked {
  wording: string;
  answers: string[];
  /** The answer that was given; empty while it is open. */
  given: string;
}

/** What the card asks, if anything: the kind must be one that a standing question can be. */
export const askedIn = (form: Form): Asked | undefined => {
  const { standing } = kindOf(form);
  if (!form.question || !standing) return undefined;
  const textOf = (name: string): string => [form.fields[name] ?? ''].flat().join(' ');
  return {
    wording: textOf(standing.wording),
    answers: [form.fields[standing.answers] ?? []].flat(),
    given: textOf(standing.chosen),
  };
};

/** The form without a certain answer and with no claim that there is none. */
const open = (form: Form): Form => {
  const { cannotJudge: _cannotJudge, ...others } = form;
  const { [kindOf(form).standing?.chosen ?? '']: _chosen, ...fields } = form.fields;
  return { ...others, fields };
};

/** The form with this answer. */
export const withAnswer = (form: Form, answer: string): Form => {
  const { standing } = kindOf(form);
  const opened = open(form);
  return standing ? { ...opened, fields: { ...opened.fields, [standing.chosen]: answer } } : form;
};

/** The form as one that says that it cannot be judged, or no longer says so. What was answered before stays for then. */
export const withCannotJudge = ({ cannotJudge, ...form }: Form, isOn = !cannotJudge): Form =>
  isOn ? { ...form, cannotJudge: true } : form;

/** The form with the question as one of the person's own: another answer than those it has would be no answer to it. */
export const withoutQuestion = ({ question: _question, ...form }: Form): Form => open(form);

/**
 * The form after a key in a *Why* in which nothing was typed: a digit answers, 0 says that it cannot be judged, Backspace opens the
 * question again. Nothing where the key is for *Why*. `taken` is a note that was taken over, which does not count as typed.
 */
export const afterKey = (form: Form, key: string, taken: string): Form | undefined => {
  const asked = askedIn(form);
  if (!asked || form.rationale !== taken) return undefined;
  const isOpen = asked.given === '' && !form.cannotJudge;
  if (key === 'Backspace') return isOpen || form.rationale !== '' ? undefined : open(form);
  if (!isOpen || !/^\d$/.test(key)) return undefined;
  if (key === '0') return withCannotJudge(form, true);
  const answer = asked.answers[Number(key) - 1];
  return answer === undefined ? undefined : withAnswer(form, answer);
};

/** A digit alone, or one that text follows as it follows an answer: no number, no list, no amount. */
const answerFirst = /^\d(?![\d\s.,:;%)-])/;

/** The form with what was typed before it was there: whoever knows the question answers it before it is drawn. */
export const withTyped = (form: Form, typed: string): Form => {
  const answered = answerFirst.test(typed) ? afterKey(form, typed.charAt(0), form.rationale) : undefined;
  return answered ? { ...answered, rationale: form.rationale + typed.slice(1) } : { ...form, rationale: form.rationale + typed };
};
