// Changes a judgment on its sheet. The fields come from the kind; nothing here names one.
import { useEffect, useRef, useState } from 'react';
import { FieldControl } from '#components/edit/field-control.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import { applyForm, editedOf, formFrom } from '#lib/judgment/apply-form.ts';
import { missingIn } from '#lib/judgment/complete.ts';
import type { Edited, Form } from '#lib/judgment/draft.ts';
import { formOf } from '#lib/judgment/fields.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { kindNamed, kinds } from '#lib/judgment/kinds/index.ts';
import { clean } from '#lib/judgment/text.ts';
import { mapStrings } from '#lib/privacy/redact.ts';

export interface EditFormProps {
  judgment: Judgment;
  /** Said above the form where a change makes a new record (rule C3). */
  warning?: string | undefined;
  /** Rejects with the sentence that the person reads. */
  onSave: (from: Edited, to: Edited) => Promise<void>;
  onCancel: () => void;
}

/** The form keeps what was typed when saving fails, and asks before the page is left with changes in it. */
export const EditForm = ({ judgment, warning, onSave, onCancel }: EditFormProps) => {
  const [from] = useState(() => editedOf(judgment));
  const [form, setForm] = useState<Form>(() => formFrom(judgment));
  const [caseText, setCaseText] = useState(judgment.case.text);
  const [problem, setProblem] = useState<string>();
  const [isDirty, setDirty] = useState(false);
  const self = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const controls = [...(self.current?.querySelectorAll<HTMLElement>('input, textarea, select:not(#edit-kind)') ?? [])];
    (controls.find((control) => control.ariaInvalid === 'true') ?? controls[0])?.focus();
  }, []);
  useEffect(() => {
    if (!isDirty) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isDirty]);
  const kind = kindNamed(form.kind) ?? kinds[0]!;
  const lacking = new Set(missingIn(applyForm(judgment, form)).map(({ field }) => field));
  const change = (next: Partial<Form>): void => {
    setDirty(true);
    setForm({ ...form, ...next });
  };
  const save = async (): Promise<void> => {
    setProblem(undefined);
    try {
      await onSave(from, mapStrings({ form, caseText }, clean));
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
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      {warning && <p className="refusal">{warning}</p>}
      <div className="field">
        <label htmlFor="edit-kind">Kind</label>
        <select id="edit-kind" value={kind.name} onChange={({ currentTarget }) => change({ kind: currentTarget.value })}>
          {kinds.map(({ name, word }) => (
            <option key={name} value={name}>
              {word}
            </option>
          ))}
        </select>
      </div>
      {[...formOf(kind.verdict), ...formOf(kind.asked)].map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          value={form.fields[field.name]}
          isMissing={lacking.has(field.name)}
          onChange={(value) => change({ fields: { ...form.fields, [field.name]: value } })}
        />
      ))}
      <FieldControl
        field={{ name: 'rationale', ask: `Why: ${kind.whyAsk}`, control: 'paragraph', isRequired: true }}
        value={form.rationale}
        isMissing={lacking.has('rationale')}
        onChange={(value) => change({ rationale: value as string })}
      />
      <FieldControl
        field={{
          name: 'case-text',
          ask: 'The case, as someone needs it who was not there',
          control: 'paragraph',
          isRequired: false,
        }}
        value={caseText}
        isMissing={false}
        onChange={(value) => {
          setDirty(true);
          setCaseText(value as string);
        }}
      />
      <Problem sentence={problem} />
      <div className="pair">
        <KeyedButton look="seal" isSubmit onPress={() => {}} keyName="Ctrl Enter">
          Save
        </KeyedButton>
        <KeyedButton look="edge" onPress={onCancel} keyName="Esc">
          Leave as it was
        </KeyedButton>
      </div>
    </form>
  );
};
