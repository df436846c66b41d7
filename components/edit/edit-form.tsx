// Changes a judgment on its sheet. The fields come from the kind; nothing here names one.
import { useEffect, useRef, useState } from 'react';
import { caseTextField, type Keeping } from '#components/edit/use-unsaved.ts';
import { editFields } from '#components/edit/edit-fields.ts';
import { FieldControl } from '#components/edit/field-control.tsx';
import { Confirm } from '#components/rail/confirm.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import { applyForm, editedOf } from '#lib/judgment/apply-form.ts';
import { missingIn } from '#lib/judgment/complete.ts';
import type { Edited } from '#lib/judgment/draft.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { kindNamed, kinds } from '#lib/judgment/kinds/index.ts';
import { clean } from '#lib/judgment/clean.ts';
import { mapStrings } from '#lib/privacy/redact.ts';

export interface EditFormProps {
  judgment: Judgment;
  /** Said above the form where a change makes a new record (rule C3). */
  warning?: string | undefined;
  /** Rejects with the sentence that the person reads. */
  onSave: (from: Edited, to: Edited) => Promise<void>;
  /** Leaves the form; what was changed stays unsaved. */
  onLeave: () => void;
  /** Keeps what is typed until it is saved or dropped. Read before the form is shown. */
  keeping: Keeping;
}

/**
 * The form keeps what was typed when saving fails. Left without saving, by Esc or for another judgment, it opens again with what was
 * typed; only the person's own answer drops that.
 */
export const EditForm = ({ judgment, warning, onSave, onLeave, keeping }: EditFormProps) => {
  const [isRestored, setRestored] = useState(keeping.kept !== undefined);
  const [{ from, to }, setEdit] = useState(() => keeping.kept ?? { from: editedOf(judgment), to: editedOf(judgment) });
  const { form, caseText } = to;
  const [problem, setProblem] = useState<string>();
  const self = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const controls = [
      ...(self.current?.querySelectorAll<HTMLElement>('input:not([name=cannot-judge]), textarea, select:not(#edit-kind)') ?? []),
    ];
    (controls.find((control) => control.ariaInvalid === 'true') ?? controls[0])?.focus();
  }, []);
  useEffect(() => {
    if (keeping.isWritten) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [keeping.isWritten]);
  const kind = kindNamed(form.kind) ?? kinds[0]!;
  const lacking = new Set(missingIn(applyForm(judgment, form)).map(({ field }) => field));
  const change = (next: Edited, typing?: string): void => {
    setEdit({ from, to: next });
    keeping.note({ from, to: next }, typing);
  };
  const changeForm = (next: Partial<typeof form>, typing?: string): void =>
    change({ form: { ...form, ...next }, caseText }, typing);
  const startAgain = (): void => {
    const now = editedOf(judgment);
    keeping.forget();
    setEdit({ from: now, to: now });
    setRestored(false);
  };
  const save = async (): Promise<void> => {
    setProblem(undefined);
    try {
      await onSave(from, mapStrings(to, clean));
      keeping.forget();
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <form
      ref={self}
      className="edit"
      aria-label="Edit this judgment"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onBlur={keeping.settle}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') onLeave();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      {warning && <p className="refusal">{warning}</p>}
      {isRestored && (
        <div className="refusal">
          <p>These are changes of yours that are not saved yet.</p>
          <Confirm
            verb="Start again"
            sentence="What you changed and did not save is removed. The judgment stays as it is."
            onConfirm={startAgain}
          />
        </div>
      )}
      <div className="field">
        <label htmlFor="edit-kind">Kind</label>
        <select id="edit-kind" value={kind.name} onChange={({ currentTarget }) => changeForm({ kind: currentTarget.value })}>
          {kinds.map(({ name, word }) => (
            <option key={name} value={name}>
              {word}
            </option>
          ))}
        </select>
      </div>
      <label className="check">
        <input
          type="checkbox"
          name="cannot-judge"
          checked={form.cannotJudge ?? false}
          onChange={({ currentTarget: { checked } }) => {
            const { cannotJudge: _cannotJudge, ...others } = form;
            change({ form: checked ? { ...others, cannotJudge: true } : others, caseText });
          }}
        />
        <span>Cannot judge: there was not enough to judge by</span>
      </label>
      {editFields(kind, form, judgment.case.rubric).map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          value={form.fields[field.name]}
          isMissing={lacking.has(field.name)}
          onChange={(value) => changeForm({ fields: { ...form.fields, [field.name]: value } }, field.name)}
        />
      ))}
      <FieldControl
        field={{ name: 'rationale', ask: `Why: ${kind.whyAsk}`, control: 'paragraph', isRequired: true }}
        value={form.rationale}
        isMissing={lacking.has('rationale')}
        onChange={(value) => changeForm({ rationale: value as string }, 'rationale')}
      />
      {form.saw !== undefined && (
        <FieldControl
          field={{ name: 'saw', ask: 'What you saw, typed in by you', control: 'paragraph', isRequired: false }}
          value={form.saw}
          isMissing={false}
          onChange={(value) => changeForm({ saw: value as string }, 'saw')}
        />
      )}
      <FieldControl
        field={{
          name: caseTextField,
          ask: 'The case, as someone needs it who was not there',
          control: 'paragraph',
          isRequired: false,
        }}
        value={caseText}
        isMissing={false}
        onChange={(value) => change({ form, caseText: value as string }, caseTextField)}
      />
      <Problem sentence={problem} />
      <div className="pair">
        <KeyedButton look="seal" isSubmit onPress={() => {}} keyName="Ctrl Enter">
          Save
        </KeyedButton>
        <KeyedButton look="edge" onPress={onLeave} keyName="Esc">
          Leave as it was
        </KeyedButton>
      </div>
    </form>
  );
};
