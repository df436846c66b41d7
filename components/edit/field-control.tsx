// One field of the edit form, drawn from what its kind says of it.
import { useId } from 'react';
import type { FieldForm, FieldValue } from '#lib/judgment/fields.ts';

export interface FieldControlProps {
  field: FieldForm;
  value: FieldValue | undefined;
  onChange: (value: FieldValue) => void;
  isMissing: boolean;
}

/** A <label> with its control. A list takes one entry a line. */
export const FieldControl = ({ field, value, onChange, isMissing }: FieldControlProps) => {
  const id = useId();
  const text = Array.isArray(value) ? value.join('\n') : (value ?? '');
  const common = { id, 'aria-invalid': isMissing || undefined, name: field.name };
  return (
    <div className={`field${isMissing ? ' field-missing' : ''}`}>
      <label htmlFor={id}>
        {field.ask}
        {field.isRequired ? '' : ' (may stay empty)'}
        {field.control === 'list' ? ', one a line' : ''}
      </label>
      {field.control === 'choice' ? (
        <select {...common} value={text} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          <option value="">Choose</option>
          {Object.entries(field.choices ?? {}).map(([stored, words]) => (
            <option key={stored} value={stored}>
              {words}
            </option>
          ))}
        </select>
      ) : field.control === 'line' ? (
        <input
          {...common}
          className="words"
          dir="auto"
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      ) : (
        <textarea
          {...common}
          className="words"
          dir="auto"
          rows={3}
          value={text}
          onChange={({ currentTarget: { value: next } }) => onChange(field.control === 'list' ? next.split('\n') : next)}
        />
      )}
      {isMissing && <p className="field-lack">Still missing</p>}
    </div>
  );
};
