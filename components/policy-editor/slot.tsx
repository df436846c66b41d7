// Slots: the places in a sentence of a policy where a value stands. Native controls as wide as what stands in them.
import { useId, useState, type ReactNode } from 'react';
import { listed } from '#lib/policy/change/mark.ts';

interface Named {
  /** For screen readers: what the slot is for, with enough of the sentence to know it by. */
  named: string;
  /** Where it is in the policy; a blocker leads here. */
  part: string;
}

export interface ChoiceSlotProps<Value extends string> extends Named {
  value: Value;
  /** Each value with its words. */
  options: readonly (readonly [value: Value, words: string])[];
  onChange: (value: Value) => void;
}

/** One of a few. */
export const ChoiceSlot = <Value extends string>({ named, part, value, options, onChange }: ChoiceSlotProps<Value>) => (
  <select
    className="slot"
    aria-label={named}
    data-part={part}
    value={value}
    onChange={({ currentTarget }) => onChange(currentTarget.value as Value)}
  >
    {options.map(([each, words]) => (
      <option key={each} value={each}>
        {words}
      </option>
    ))}
  </select>
);

export interface TextSlotProps extends Named {
  value: string;
  placeholder: string;
  /** A name or path, drawn as exact text. */
  isExact?: boolean;
  type?: 'text' | 'date';
  onChange: (value: string) => void;
  onLeave?: () => void;
}

/** A few words. */
export const TextSlot = ({ named, part, value, placeholder, isExact, type = 'text', onChange, onLeave }: TextSlotProps) => (
  <input
    className={`slot${isExact ? ' exact' : ''}`}
    type={type}
    aria-label={named}
    data-part={part}
    autoComplete="off"
    spellCheck={!isExact}
    dir="auto"
    placeholder={placeholder}
    value={value}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
    onBlur={onLeave}
  />
);

export interface ListSlotProps<Entry> extends Omit<TextSlotProps, 'value' | 'onChange' | 'onLeave'> {
  value: Entry;
  write: (value: Entry) => string;
  read: (text: string) => Entry;
  onChange: (value: Entry) => void;
}

/** What is typed as text and kept as something else. While it is typed it stays as it is; when it is left, it stands as it was understood. */
export const ReadSlot = <Entry,>({ value, write, read, onChange, ...about }: ListSlotProps<Entry>) => {
  const [typed, setTyped] = useState<string>();
  return (
    <TextSlot
      {...about}
      value={typed ?? write(value)}
      onChange={(text) => {
        setTyped(text);
        onChange(read(text));
      }}
      onLeave={() => setTyped(undefined)}
    />
  );
};

export interface NumberSlotProps extends Named {
  value: number | undefined;
  /** Said where there is none. */
  none: string;
  onChange: (value: number | undefined) => void;
}

const numberIn = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text.replaceAll(/[\s,]/g, '')));

/** A whole number, or none. What is no number stays in the draft as it is and is refused by its place. */
export const NumberSlot = ({ none, ...about }: NumberSlotProps) => (
  <ReadSlot {...about} placeholder={none} write={(value) => (value === undefined ? '' : String(value))} read={numberIn} />
);

export interface ManySlotProps extends Named {
  chosen: readonly string[];
  options: readonly (readonly [value: string, words: string])[];
  /** Said where none is chosen. */
  none: string;
  onChange: (chosen: string[]) => void;
}

/** Several of a list: a button that says them in the sentence, and the list under it while it is open. */
export const ManySlot = ({ named, part, chosen, options, none, onChange }: ManySlotProps) => {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const words = options.filter(([value]) => chosen.includes(value)).map(([, each]) => each);
  const said = words.length === 0 ? none : listed(words);
  return (
    <span
      className="many-slot"
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        document.getElementById(id)?.focus();
      }}
    >
      <button
        id={id}
        type="button"
        className="slot"
        data-part={part}
        aria-expanded={isOpen}
        aria-label={`${named}: ${said}`}
        onClick={() => setOpen(!isOpen)}
      >
        {said}
      </button>
      {isOpen && (
        <fieldset className="slot-list">
          <legend className="visually-hidden">{named}</legend>
          {options.map(([value, each]) => (
            <label key={value} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={({ currentTarget: { checked } }) =>
                  // In the order of the list, whichever was ticked first.
                  onChange(options.map(([name]) => name).filter((name) => (name === value ? checked : chosen.includes(name))))
                }
              />
              <span>{each}</span>
            </label>
          ))}
        </fieldset>
      )}
    </span>
  );
};

/** A sentence with slots. */
export const Sentence = ({ children }: { children: ReactNode }) => <div className="policy-sentence">{children}</div>;
