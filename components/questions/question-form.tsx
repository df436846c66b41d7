// Makes a standing question or changes one. What is typed is kept until it is saved or dropped.
import { useEffect, useId, useRef } from 'react';
import { answersIn, lackOf, type Typed } from '#components/questions/typed.ts';
import { Problem } from '#components/words/problem.tsx';
import { SaveOrLeave } from '#components/words/save-or-leave.tsx';

export interface QuestionFormProps {
  typed: Typed;
  /** The version that a change would make; nothing for a new question. */
  nextVersion?: number | undefined;
  /** Tools that judgments were kept in. */
  tools: readonly string[];
  problem: string | undefined;
  /** What saving leads to, where that is not the card of this device. */
  savedWords?: string;
  onType: (typed: Typed) => void;
  onSave: () => void;
  onLeave: () => void;
}

/** Ctrl+Enter saves, Escape leaves; what was typed is there when it is opened again. */
export const QuestionForm = ({
  typed,
  nextVersion,
  tools,
  problem,
  savedWords = 'The card asks it from the next time on.',
  onType,
  onSave,
  onLeave,
}: QuestionFormProps) => {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const lack = lackOf(typed);
  const save = (): void => {
    if (!lack) onSave();
  };
  const line = (name: 'tool' | 'page' | 'workFunction', ask: string, hint: string) => (
    <div className="field">
      <label htmlFor={id + name}>{ask}</label>
      <input
        id={id + name}
        name={name}
        className={name === 'workFunction' ? undefined : 'exact'}
        autoComplete="off"
        spellCheck={false}
        list={name === 'tool' ? `${id}tools` : undefined}
        aria-describedby={`${id}${name}-hint`}
        value={typed[name]}
        onChange={({ currentTarget }) => onType({ ...typed, [name]: currentTarget.value })}
      />
      <p id={`${id}${name}-hint`} className="meta">
        {hint}
      </p>
    </div>
  );
  return (
    <form
      className="question-form"
      aria-label={nextVersion ? 'Change this question' : 'New question'}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      // A field was left: its last word is finished, and can be kept.
      onBlur={() => onType(typed)}
      onKeyDown={({ key, ctrlKey, metaKey, nativeEvent }) => {
        if (nativeEvent.isComposing) return;
        if (key === 'Escape') onLeave();
        if (key === 'Enter' && (ctrlKey || metaKey)) save();
      }}
    >
      <div className="field">
        <label htmlFor={`${id}wording`}>Question</label>
        <input
          id={`${id}wording`}
          ref={first}
          name="wording"
          className="words"
          dir="auto"
          autoComplete="off"
          placeholder="Pay this invoice now?"
          value={typed.wording}
          onChange={({ currentTarget }) => onType({ ...typed, wording: currentTarget.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}answers`}>Answers, one a line, two to nine</label>
        <textarea
          id={`${id}answers`}
          name="answers"
          className="words"
          dir="auto"
          rows={3}
          placeholder={'Pay\nHold\nReturn'}
          value={typed.answers}
          onChange={({ currentTarget }) => onType({ ...typed, answers: currentTarget.value })}
        />
        {answersIn(typed).length > 0 && (
          <p className="answer-keys" aria-hidden="true">
            {answersIn(typed).map((answer, index) => (
              <span key={`${index} ${answer}`}>
                <kbd className="keycap">{index + 1}</kbd> <bdi>{answer}</bdi>
              </span>
            ))}
          </p>
        )}
      </div>
      <fieldset>
        <legend>Where it is asked</legend>
        {line('tool', 'Tool', 'The host name, as erp.example. Empty: every tool.')}
        {line('page', 'Pages', 'The path, as /invoices/*. Empty: every page.')}
        {line('workFunction', 'Kind of work', 'Asked while yours is the same. Empty: whatever the work.')}
        <datalist id={`${id}tools`}>
          {tools.map((tool) => (
            <option key={tool}>{tool}</option>
          ))}
        </datalist>
      </fieldset>
      <Problem sentence={problem} />
      <p className="meta">
        {lack ??
          (nextVersion
            ? `Other words are version ${nextVersion}. Judgments that answered an earlier version keep it.`
            : savedWords)}
      </p>
      <SaveOrLeave isVersion={nextVersion !== undefined} lack={lack} onLeave={onLeave} />
    </form>
  );
};
