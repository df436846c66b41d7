// Judges by a rubric beside the thing judged: a digit is the verdict, Enter goes from note to note, and everything typed is kept.
import { useId, useRef, useState } from 'react';
import { FieldControl } from '#components/edit/field-control.tsx';
import { CriterionRow } from '#components/panel/criterion-row.tsx';
import type { Keeping } from '#components/edit/use-unsaved.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import { VisibleText } from '#components/words/visible-text.tsx';
import { applyForm, editedOf } from '#lib/judgment/apply-form.ts';
import { isFilled } from '#lib/judgment/answered.ts';
import { clean } from '#lib/judgment/clean.ts';
import { missingIn } from '#lib/judgment/complete.ts';
import type { Edited } from '#lib/judgment/draft.ts';
import { formOf } from '#lib/judgment/fields.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import type { RubricRef } from '#lib/judgment/rubrics.ts';
import { noteName, stepsOf } from '#lib/judgment/verdict-fields.ts';
import { mapStrings } from '#lib/privacy/redact.ts';

export interface EvaluateProps {
  judgment: Judgment;
  /** The rubrics that are offered, with their names. */
  offered: readonly (RubricRef & { name: string })[];
  keeping: Keeping;
  /** Rejects with the sentence that the person reads. */
  onSave: (from: Edited, to: Edited) => Promise<void>;
  /** Where rubrics are made. */
  onRubrics: () => void;
}

/** Where the keyboard goes on to: each verdict and note in turn. */
const stops = '[data-verdicts], textarea';

/** What it lacks, in one sentence; the first thing by name. */
const lackWords = (missing: readonly { ask: string }[]): string | undefined =>
  missing.length === 0
    ? undefined
    : `Still missing: ${missing[0]!.ask}${missing.length > 1 ? `, and ${missing.length - 1} more` : ''}`;

export const Evaluate = ({ judgment, offered, keeping, onSave, onRubrics }: EvaluateProps) => {
  const id = useId();
  const self = useRef<HTMLFormElement>(null);
  const [{ from, to }, setEdit] = useState(() => keeping.kept ?? { from: editedOf(judgment), to: editedOf(judgment) });
  const [problem, setProblem] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const kind = kindNamed(judgment.kind);
  const { rubric } = judgment.case;
  const { form } = to;
  const missing = missingIn(applyForm(judgment, form));
  const lacking = new Set(isAsked ? missing.map(({ field }) => field) : []);
  const change = (next: Partial<typeof form>, typing?: string): void => {
    const edit = { from, to: { ...to, form: { ...form, ...next } } };
    setEdit(edit);
    setProblem(undefined);
    keeping.note(edit, typing);
  };
  const setField = (name: string, value: string, typing?: string): void => {
    const { [name]: _, ...others } = form.fields;
    change({ fields: value === '' ? others : { ...others, [name]: value } }, typing);
  };
  const save = async (next = to): Promise<void> => {
    try {
      await onSave(from, mapStrings(next, clean));
      keeping.forget();
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  const focusAt = (element: Element | undefined): void => {
    const inside = element?.matches('textarea') ? element : element?.querySelector('input:checked, input, textarea, select');
    (inside as HTMLElement | null | undefined)?.focus();
  };
  const keep = (): void => {
    if (missing.length === 0) return void save();
    setAsked(true);
    setProblem(`${lackWords(missing)}. What you typed is kept.`);
    focusAt(self.current?.querySelector(`[data-field="${missing[0]!.field}"]`) ?? undefined);
  };
  const goOn = (target: EventTarget): void => {
    const all = [...(self.current?.querySelectorAll(stops) ?? [])];
    const here = all.findIndex((each) => each.contains(target as Node));
    if (here === all.length - 1) keep();
    else focusAt(all[here + 1]);
  };
  if (!rubric)
    return (
      <section className="panel-section" aria-labelledby={`${id}head`}>
        <h2 id={`${id}head`}>Evaluation</h2>
        <p className="panel-empty">There is no rubric to judge by yet. What you began is kept.</p>
        <p className="row-actions-shown">
          <KeyedButton look="edge" onPress={onRubrics}>
            Make a rubric
          </KeyedButton>
          {offered.length > 0 && (
            <KeyedButton look="seal" onPress={() => void save({ ...to, form: { ...form, rubric: offered[0]! } })}>
              Judge by {offered[0]!.name}
            </KeyedButton>
          )}
        </p>
        <Problem sentence={problem} />
      </section>
    );
  const row = (name: string, ask: string, choices: Readonly<Record<string, string>>) => ({
    name,
    ask,
    choices,
    value: String(form.fields[name] ?? ''),
    isMissing: lacking.has(name),
    onChoose: (value: string) => setField(name, value),
  });
  // What the card asked for and did not get.
  const unasked = formOf(kind?.asked ?? {}).filter(({ name, isRequired }) => isRequired && !isFilled(from.form.fields[name]));
  const chosen = `${judgment.body.rubric?.id} ${judgment.body.rubric?.version}`;
  return (
    <section className="panel-section evaluate" aria-labelledby={`${id}head`}>
      <h2 id={`${id}head`}>
        {kind?.word}: <VisibleText text={rubric.name} /> <span className="count">version {judgment.body.rubric?.version}</span>
      </h2>
      <form
        ref={self}
        aria-labelledby={`${id}head`}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
        onBlur={keeping.settle}
        onKeyDown={(event) => {
          const { key, ctrlKey, metaKey, shiftKey, nativeEvent } = event;
          if (nativeEvent.isComposing) return;
          if (key === 'Escape') void save();
          if (key !== 'Enter' || shiftKey || event.target instanceof HTMLButtonElement) return;
          event.preventDefault();
          if (ctrlKey || metaKey) keep();
          else goOn(event.target);
        }}
      >
        {offered.some((each) => `${each.id} ${each.version}` !== chosen) && (
          <div className="field">
            <label htmlFor={`${id}rubric`}>Judge by</label>
            <select
              id={`${id}rubric`}
              value={chosen}
              onChange={({ currentTarget }) => {
                const next = offered.find((each) => `${each.id} ${each.version}` === currentTarget.value);
                if (next) void save({ ...to, form: { ...form, rubric: { id: next.id, version: next.version } } });
              }}
            >
              {!offered.some((each) => `${each.id} ${each.version}` === chosen) && (
                <option value={chosen}>
                  {rubric.name}, version {judgment.body.rubric?.version}
                </option>
              )}
              {offered.map((each) => (
                <option key={each.id} value={`${each.id} ${each.version}`}>
                  {each.name}, version {each.version}
                </option>
              ))}
            </select>
          </div>
        )}
        {unasked.map((field) => (
          <div key={field.name} data-field={field.name}>
            <FieldControl
              field={field}
              value={form.fields[field.name]}
              isMissing={lacking.has(field.name)}
              onChange={(value) => setField(field.name, String(value), field.name)}
            />
          </div>
        ))}
        <ol className="criterion-rows">
          {rubric.criteria.map((criterion) => (
            <CriterionRow
              key={criterion.id}
              {...row(criterion.id, criterion.words, stepsOf(criterion))}
              criterion={criterion}
              note={{
                value: String(form.fields[noteName(criterion)] ?? ''),
                isMissing: lacking.has(noteName(criterion)),
                onType: (value) => setField(noteName(criterion), value, noteName(criterion)),
              }}
            />
          ))}
          {formOf(kind?.verdict ?? {}).map(({ name, ask, choices = {} }) => (
            <CriterionRow key={name} {...row(name, ask, choices)} />
          ))}
        </ol>
        <div className={`field${lacking.has('rationale') ? ' field-missing' : ''}`}>
          <label htmlFor={`${id}why`}>Why</label>
          <textarea
            id={`${id}why`}
            className="words"
            data-field="rationale"
            dir="auto"
            rows={1}
            placeholder={kind?.whyAsk}
            value={form.rationale}
            onChange={({ currentTarget }) => change({ rationale: currentTarget.value }, 'rationale')}
          />
        </div>
        <Problem sentence={problem} />
        <div className="pair">
          <KeyedButton look="seal" isSubmit onPress={() => {}} keyName="Ctrl Enter">
            Keep
          </KeyedButton>
          <KeyedButton look="edge" onPress={() => void save()} keyName="Esc">
            Go on later
          </KeyedButton>
        </div>
        <p className="meta">A digit is the verdict, Enter goes on. What you type is kept at once.</p>
      </form>
    </section>
  );
};
