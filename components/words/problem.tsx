// A refusal or failure, in the words of the action: what happened, what is safe, what to do.
import type { ReactNode } from 'react';

/** Read out at once when it appears. Renders nothing without a sentence. */
export const Problem = ({ sentence, children }: { sentence: string | undefined; children?: ReactNode }) =>
  sentence ? (
    <div role="alert" className="problem">
      <p>{sentence}</p>
      {children}
    </div>
  ) : null;
