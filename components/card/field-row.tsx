// One field of a kind, asked in a row: its question beside the place to answer.
import type { FieldForm, FieldValue } from '#lib/judgment/fields.ts';

interface Props {
  field: FieldForm;
  /** The policy of the organisation requires it here. */
  isAsked?: boolean;
  value: FieldValue | undefined;
  fill(value: FieldValue): void;
  /** The person left the field: its last word is finished. */
  leave(): void;
}

/** Beside a field that the policy requires here; a screen reader has `aria-required`. */
export const AskedHere = () => (
  <span className="hint asked-here" aria-hidden="true">
    {' '}
    asked for here
  </span>
);

export const FieldRow = ({
  field: { name, ask, control, choices, isRequired },
  isAsked = false,
  value = '',
  fill,
  leave,
}: Props) => {
  const id = `field-${name}`;
  const shown = Array.isArray(value) ? value.join('\n') : value;
  return (
    <div className="field">
      <label htmlFor={id}>
        {ask}
        {control === 'list' && <span className="hint"> one a line</span>}
        {isAsked && <AskedHere />}
      </label>
      {choices ? (
        <select
          id={id}
          value={shown}
          aria-required={isRequired || isAsked}
          onChange={({ target }) => fill(target.value)}
          onKeyDown={(event) => {
            const chosen = /^[1-9]$/.test(event.key) ? Object.keys(choices)[Number(event.key) - 1] : undefined;
            if (chosen === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            fill(chosen);
          }}
          onBlur={leave}
        >
          <option value="">{isRequired || isAsked ? 'Choose' : 'Not said'}</option>
          {Object.entries(choices).map(([stored, words]) => (
            <option key={stored} value={stored}>
              {words}
            </option>
          ))}
        </select>
      ) : (
        <textarea
          id={id}
          rows={1}
          dir="auto"
          value={shown}
          aria-required={isRequired || isAsked}
          maxLength={control === 'line' ? 500 : 20_000}
          onChange={({ target }) => fill(control === 'list' ? linesOf(target.value) : target.value)}
          onBlur={leave}
        />
      )}
    </div>
  );
};

/** Up to nine entries, one a line. An empty text has none. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n').slice(0, 9));
