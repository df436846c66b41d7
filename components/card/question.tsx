// The standing question and its answers as equal keycaps: a digit answers while nothing is typed in *Why*, a click always does.
import type { Asked } from '#components/card/standing.ts';

/** Up to this many answers, each this short, stand in one row. */
const inRow = { answers: 4, letters: 24 };

interface Props {
  asked: Asked;
  cannotJudge: boolean;
  answer(answer: string): void;
  /** Says that there is not enough to judge by. */
  refuse(): void;
  /** None of the answers is right: the question becomes the person's own. */
  ownAnswer(): void;
}

export const Question = ({ asked: { wording, answers, given }, cannotJudge, answer, refuse, ownAnswer }: Props) => {
  const isRow = answers.length <= inRow.answers && answers.every(({ length }) => length <= inRow.letters);
  const choices = [
    ...answers.map((words, index) => ({
      digit: index + 1,
      words,
      isChosen: !cannotJudge && given === words,
      choose: () => answer(words),
    })),
    { digit: 0, words: 'Cannot judge', isChosen: cannotJudge, choose: refuse },
  ];
  return (
    <fieldset className={isRow ? 'question' : 'question column'}>
      <legend dir="auto">{wording}</legend>
      {choices.map(({ digit, words, isChosen, choose }) => (
        <label key={digit} className={digit === 0 ? 'none' : undefined}>
          <input type="radio" name="answer" className="unseen" checked={isChosen} onChange={choose} />
          <kbd aria-hidden="true">{digit}</kbd> <bdi>{words}</bdi>
        </label>
      ))}
      <button type="button" className="more" onClick={ownAnswer}>
        Another answer
      </button>
    </fieldset>
  );
};
