// The standing questions of a policy, with the form that people know from their own, and the kinds of work there are.
import { EntryActs } from '#components/policy-editor/entry-acts.tsx';
import type { OpenForm } from '#components/policy-editor/editing.ts';
import type { SectionProps } from '#components/policy-editor/section.ts';
import { ReadSlot, Sentence } from '#components/policy-editor/slot.tsx';
import { AnswerKeys } from '#components/questions/answer-keys.tsx';
import { QuestionForm } from '#components/questions/question-form.tsx';
import { blank, placeWords, questionIn, typedOf } from '#components/questions/typed.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import type { Policy } from '#lib/policy/policy.ts';

export interface FormsProps extends SectionProps {
  /** The newest that was published: what stood there already gets another version. */
  before: Policy | undefined;
  form: OpenForm | undefined;
  onForm: (form: OpenForm | undefined) => void;
  newId: () => string;
}

const hostsOf = ({ sites }: Policy): string[] => [
  ...new Set(sites.flatMap(({ matches }) => /^[*a-z]+:\/\/([^*/]+)\//.exec(matches[0] ?? '')?.[1] ?? [])),
];

export const QuestionsSection = ({ draft, before, form, onChange, onForm, newId }: FormsProps) => {
  const { questions, workFunctions } = draft;
  const open = form?.what === 'question' ? form : undefined;
  const published = before?.questions.find(({ id }) => id === open?.id);
  const save = (): void => {
    if (!open) return;
    const known = questions.find(({ id }) => id === open.id);
    const next = { ...questionIn(open.typed), id: known?.id ?? newId(), version: published ? published.version + 1 : 1 };
    onChange({ questions: known ? questions.map((each) => (each === known ? next : each)) : [...questions, next] });
    onForm(undefined);
  };
  return (
    <>
      <Sentence>
        {'A judgment may name these kinds of work: '}
        <ReadSlot
          named="Kinds of work"
          part="workFunctions"
          placeholder="any"
          value={workFunctions}
          write={(names) => names.join(', ')}
          read={(text) => [
            ...new Set(
              text
                .split(',')
                .map((name) => name.trim())
                .filter((name) => name !== ''),
            ),
          ]}
          onChange={(names) => onChange({ workFunctions: names })}
        />
        .
      </Sentence>
      <ul className="policy-list question-list" aria-label="Standing questions">
        {questions.map((question, index) => (
          <li key={question.id} data-part={`questions[${index}]`} tabIndex={-1}>
            <h4 dir="auto">{question.wording}</h4>
            <AnswerKeys answers={question.answers} />
            <p className="meta">
              {placeWords(question.where)}. Version {question.version}.
            </p>
            <EntryActs
              name={question.wording}
              onChange={() => onForm({ what: 'question', id: question.id, typed: typedOf(question) })}
              onRemove={() => onChange({ questions: questions.toSpliced(index, 1) })}
            />
          </li>
        ))}
      </ul>
      {open ? (
        <QuestionForm
          key={open.id ?? 'new'}
          typed={open.typed}
          nextVersion={published && published.version + 1}
          tools={hostsOf(draft)}
          problem={undefined}
          savedWords="It is in the draft then, and asked when the policy is published."
          onType={(typed) => onForm({ ...open, typed })}
          onSave={save}
          onLeave={() => onForm(undefined)}
        />
      ) : (
        <KeyedButton
          look="edge"
          keyName="n"
          onPress={() => onForm({ what: 'question', typed: { ...blank, tool: hostsOf(draft)[0] ?? '' } })}
        >
          Add a question
        </KeyedButton>
      )}
    </>
  );
};
