// The place of standing questions: what they are, the form, and the list.
import { FilledIn, type FilledInProps } from '#components/questions/filled-in.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { QuestionForm, type QuestionFormProps } from '#components/questions/question-form.tsx';
import { QuestionList, type QuestionListProps } from '#components/questions/question-list.tsx';
import { WorkFunction, type WorkFunctionProps } from '#components/questions/work-function.tsx';

export interface QuestionsProps {
  list: QuestionListProps;
  /** The form that is open, if one is; `key` tells one question's form from another's. */
  form: (QuestionFormProps & { key: string }) | undefined;
  work: WorkFunctionProps;
  filledIn: FilledInProps;
  onNew: () => void;
}

/** Questions are the person's own and stay on this device; only what was answered is in a judgment. */
export const Questions = ({ list, form, work, filledIn, onNew }: QuestionsProps) => {
  const isAsked = list.questions.filter(({ retiredAt }) => retiredAt === undefined);
  const isRetired = list.questions.filter(({ retiredAt }) => retiredAt !== undefined);
  const { key, ...about } = form ?? { key: '' };
  return (
    <main className="questions" id="main" tabIndex={-1}>
      <h2>Questions</h2>
      <p>
        A question that comes up again and again is asked on the card in the same words each time, and a digit answers it. So
        answers can be compared, yours with yours from last month, or with a second opinion.
      </p>
      {form ? (
        <QuestionForm key={key} {...(about as QuestionFormProps)} />
      ) : (
        <KeyedButton look="seal" onPress={onNew} keyName="n">
          New question
        </KeyedButton>
      )}
      {isAsked.length > 0 && (
        <section aria-labelledby="asked-questions">
          <h3 id="asked-questions">Asked on the card</h3>
          <QuestionList {...list} questions={isAsked} />
        </section>
      )}
      {isAsked.length === 0 && !form && <p className="meta">No question is asked. The card takes any decision in your words.</p>}
      {isRetired.length > 0 && (
        <section aria-labelledby="retired-questions">
          <h3 id="retired-questions">Asked no more</h3>
          <QuestionList {...list} questions={isRetired} />
        </section>
      )}
      <WorkFunction {...work} />
      <FilledIn {...filledIn} />
    </main>
  );
};
