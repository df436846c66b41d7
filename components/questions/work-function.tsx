// The person's own kind of work: new judgments name it, and questions can be bound to it.
import { useId, useState } from 'react';

export interface WorkFunctionProps {
  workFunction: string;
  onSet: (workFunction: string) => void;
}

/** Saved when the field is left, or by Enter. */
export const WorkFunction = ({ workFunction, onSet }: WorkFunctionProps) => {
  const id = useId();
  const [typed, setTyped] = useState(workFunction);
  const save = (): void => {
    if (typed.trim() !== workFunction) onSet(typed.trim());
  };
  return (
    <form
      className="work-function"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="field">
        <label htmlFor={id}>Your kind of work</label>
        <input
          id={id}
          name="own-work-function"
          autoComplete="off"
          maxLength={100}
          placeholder="Payables, support, legal"
          aria-describedby={`${id}-hint`}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={save}
        />
        <p id={`${id}-hint`} className="meta">
          New judgments name it, and it is part of what leaves when you agree. Empty: they name none.
        </p>
      </div>
    </form>
  );
};
