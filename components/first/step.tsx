// One of the first steps, with how it stands: by shape and by word.
import { useId, type ReactNode } from 'react';

/** done, not yet, or a browser that does not tell. */
export type Standing = 'done' | 'open' | 'unknown';

const words: Readonly<Record<Standing, string>> = {
  done: 'Done',
  open: 'Not yet',
  unknown: 'This browser does not say whether it is done',
};

/** A ring for what is open, a disc with a tick for what is done, a broken ring for what nobody can tell. */
const Mark = ({ standing }: { standing: Standing }) => (
  <svg className={`step-mark step-mark-${standing}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    <circle cx="10" cy="10" r="8.5" />
    {standing === 'done' && <path d="m6 10.5 2.8 2.8L14.2 7.5" />}
  </svg>
);

export interface StepProps {
  heading: string;
  standing: Standing;
  /** Other words for how it stands, where there are better ones. */
  state?: string | undefined;
  children: ReactNode;
}

/** An item of the list of first steps. Its state is read out when it changes. */
export const Step = ({ heading, standing, state = words[standing], children }: StepProps) => {
  const id = useId();
  return (
    <li className="step" aria-labelledby={id}>
      <Mark standing={standing} />
      <div className="step-head">
        <h3 id={id}>{heading}</h3>
        <p className="meta" role="status">
          {state}
        </p>
      </div>
      <div className="step-body">{children}</div>
    </li>
  );
};
