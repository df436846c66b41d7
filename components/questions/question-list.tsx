// The standing questions: those that are asked, and below them those that are asked no more.
import { AnswerKeys } from '#components/questions/answer-keys.tsx';
import { placeWords } from '#components/questions/typed.ts';
import { judgmentsWords } from '#components/words/days.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import type { QuestionRow } from '#lib/store/questions.ts';

export interface QuestionListProps {
  questions: readonly QuestionRow[];
  /** Judgments that answer each, by its id. */
  answered: ReadonlyMap<string, number>;
  onChange: (question: QuestionRow) => void;
  onRetire: (question: QuestionRow, isRetired: boolean) => void;
}

/** Why the buttons do nothing; the sentence stands beside them too. */
const setByOrganisation = 'Your organisation asks this, in its policy. Make one of your own beside it.';

const answeredWords = (count: number): string =>
  count === 0 ? 'No judgment answers it yet.' : `${judgmentsWords(count)} ${count === 1 ? 'answers' : 'answer'} it.`;

export const QuestionList = ({ questions, answered, onChange, onRetire }: QuestionListProps) => (
  <ul className="question-list">
    {questions.map((question) => {
      const { id, version, wording, answers, where, retiredAt, isOrganisations } = question;
      const isRetired = retiredAt !== undefined;
      const refusal = isOrganisations ? setByOrganisation : undefined;
      return (
        <li key={id} data-question={id}>
          <h4 dir="auto">{wording}</h4>
          <AnswerKeys answers={answers} />
          <p className="meta">
            {isRetired ? 'Asked no more' : placeWords(where)}. Version {version}. {answeredWords(answered.get(id) ?? 0)}
            {refusal && ` ${refusal}`}
          </p>
          <div className="pair">
            <KeyedButton look="edge" refusal={refusal} onPress={() => onChange(question)}>
              Change
            </KeyedButton>
            <KeyedButton look="edge" refusal={refusal} onPress={() => onRetire(question, !isRetired)}>
              {isRetired ? 'Ask it again' : 'Ask it no more'}
            </KeyedButton>
          </div>
        </li>
      );
    })}
  </ul>
);
