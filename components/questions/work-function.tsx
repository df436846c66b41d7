// The person's own kind of work: new judgments name it, and questions can be bound to it.
import { useEffect, useId, useRef, useState } from 'react';

export interface WorkFunctionProps {
  workFunction: string;
  onSet: (workFunction: string) => void;
}

/** Milliseconds after the last key. */
const pause = 400;

/** Saved as it is typed. */
export const WorkFunction = ({ workFunction, onSet }: WorkFunctionProps) => {
  const id = useId();
  const [typed, setTyped] = useState(workFunction);
  const latest = useRef({ typed, workFunction, onSet });
  latest.current = { typed, workFunction, onSet };
  const save = (): void => {
    const { typed: now, workFunction: known, onSet: set } = latest.current;
    if (now.trim() !== known) set(now.trim());
  };
  useEffect(() => {
    const timer = setTimeout(save, pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const field = useRef<HTMLInputElement>(null);
  // Read later than the page, or changed in another tab. Where somebody types, what they type counts.
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(workFunction);
  }, [workFunction]);
  // What is on its way when the person goes elsewhere is saved too.
  useEffect(() => save, []);
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
          ref={field}
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
