// A thing was judged by a rubric: a verdict and a note on every criterion, and whether it may stand.
import { choice, line, optional, paragraph, wordsOf } from '#lib/judgment/fields.ts';
import { defineKind, paragraphs, type ByRubric } from '#lib/judgment/kinds/define.ts';
import { origins } from '#lib/judgment/origins.ts';
import { noteName, stepsOf } from '#lib/judgment/verdict-fields.ts';
import type { CaseRubric } from '#lib/judgment/rubrics.ts';
import { scoreOf } from '#lib/measure/rubric-score.ts';

/** Whether it may stand, from yes to no. */
const standings = { yes: 'It may stand', changed: 'With changes', no: 'It may not stand' } as const;

const signed = (points: number): string => (points > 0 ? `+${points}` : `${points}`);

/** Points as they are read; parts of a step are rounded to a tenth. */
const pointsIn = (by: ByRubric | undefined): string | undefined => {
  const score = by && scoreOf(by.rubric, by.answers);
  return score && `${Number(score.points.toFixed(1))} of ${score.most} points`;
};

const criteriaIn = ({ criteria }: CaseRubric): string =>
  criteria
    .map((criterion, place) =>
      [
        `${place + 1}. ${criterion.words} (${signed(criterion.points)})`,
        ...(criterion.steps.length > 0 ? [`   In steps: ${criterion.steps.join('; ')}`] : []),
        ...(criterion.guidance ? [`   ${criterion.guidance}`] : []),
        ...criterion.examples.map((example) => `   For example: ${example}`),
      ].join('\n'),
    )
    .join('\n');

const verdictsIn = ({ rubric, answers }: ByRubric): string =>
  rubric.criteria
    .map((criterion, place) => {
      const verdict = stepsOf(criterion)[String(answers[criterion.id])];
      const note = answers[noteName(criterion)];
      return `${place + 1}. ${verdict ?? 'No verdict'}${note ? `: ${[note].flat().join(' ')}` : ''}`;
    })
    .join('\n');

const exampleRubric: CaseRubric = {
  name: 'Replies to suppliers',
  criteria: [
    {
      id: 'cNamesIt',
      words: 'Names what is missing',
      points: 5,
      steps: [],
      guidance: 'The number or document by its name. “Some details” does not count.',
      examples: ['“The order number is missing” meets it.'],
      needsNote: true,
    },
    {
      id: 'cWhenPay',
      words: 'Says when the invoice will be paid',
      points: 4,
      steps: ['Not at all', 'Roughly', 'By a date or a number of days'],
      guidance: '',
      examples: [],
      needsNote: true,
    },
    {
      id: 'cPromise',
      words: 'Promises what the framework agreement does not give',
      points: -8,
      steps: [],
      guidance: 'Section 4 of the agreement lists what may be promised.',
      examples: [],
      needsNote: false,
    },
  ],
};

export const evaluation = defineKind({
  name: 'evaluation',
  key: 'e',
  glyph: '≣',
  word: 'Evaluation',
  whyAsk: 'What decided it, over all?',
  asked: {
    answer: paragraph('What is judged'),
    origin: choice('Where it came from', origins),
    task: optional(line('What it answers')),
  },
  verdict: { stands: choice('Would you let it stand', standings) },
  isByRubric: true,
  selectionField: 'answer',
  summary: (_asked, { stands }, by) => [stands && wordsOf(standings, stands), stands && pointsIn(by)].filter(Boolean).join(', '),
  completion: ({ text, asked: { answer, task }, verdict: { stands }, rationale, by }) => ({
    prompt: paragraphs(
      text === answer ? undefined : text,
      task,
      `To be judged: ${answer}`,
      by && `By these criteria, each with its points:\n${criteriaIn(by.rubric)}`,
      'Give every criterion a verdict, and say whether it may stand.',
    ),
    completion: paragraphs(by && verdictsIn(by), pointsIn(by), `${standings[stands]}.`, rationale),
  }),
  graded: ({ text, asked: { answer, task } }) => ({
    prompt: paragraphs(text === answer ? undefined : text, task),
    completion: answer,
  }),
  // With changes is neither a good answer nor a bad one.
  unpaired: ({ text, asked: { answer, origin, task }, verdict: { stands } }) => {
    const prompt = paragraphs(text === answer ? undefined : text, task);
    return origin === 'own' || stands === 'changed' || prompt === ''
      ? undefined
      : { prompt, completion: answer, isGood: stands === 'yes' };
  },
  examples: [
    {
      text: 'A supplier asks why an invoice of 12 October is not paid.',
      asked: {
        answer: 'Your invoice lacks the order number. Send it again with 4500-118, and it is paid within two days.',
        origin: 'model',
        task: 'Reply to the supplier.',
      },
      verdict: { stands: 'yes' },
      rationale: 'The supplier can act on it at once.',
      by: {
        rubric: exampleRubric,
        answers: {
          cNamesIt: 'met',
          cNamesItNote: 'The order number, with the number itself.',
          cWhenPay: '3',
          cWhenPayNote: 'Two days after it is sent again.',
          cPromise: 'notMet',
        },
      },
    },
    {
      text: 'A supplier asks for a discount to be honoured after its last day.',
      asked: { answer: 'We honour the discount for another month.', origin: 'template', task: 'Reply to the supplier.' },
      verdict: { stands: 'no' },
      rationale: 'It promises a month that nobody may give.',
      by: {
        rubric: exampleRubric,
        answers: {
          cNamesIt: 'notMet',
          cNamesItNote: 'Nothing is missing, and it does not say so.',
          cWhenPay: '1',
          cWhenPayNote: 'No date.',
          cPromise: 'met',
          cPromiseNote: 'Section 4 ends the discount with the tenth day.',
        },
      },
    },
    {
      text: 'Note on a call about a late parcel.',
      asked: { answer: 'Customer called. Parcel late. Will look into it.', origin: 'own' },
      verdict: { stands: 'changed' },
      rationale: 'The next colleague needs the number of the parcel.',
      by: {
        rubric: exampleRubric,
        answers: {
          cNamesIt: 'notMet',
          cNamesItNote: 'No number.',
          cWhenPay: '2',
          cWhenPayNote: '“Will look into it” is no time.',
          cPromise: 'notMet',
        },
      },
    },
  ],
});
