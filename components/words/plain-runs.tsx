// Text whose invisible characters are named, and nothing else: all that the card needs, which carries no detectors.
import { runsOf } from '#lib/privacy/visible.ts';

export interface PlainRunsProps {
  text: string;
  /** Prose shows line ends by breaking the line; exact text names them. */
  isProse?: boolean;
}

export const PlainRuns = ({ text, isProse = true }: PlainRunsProps) =>
  runsOf(text, { isProse }).map((run, index) =>
    run.name ? (
      <span key={index} className="unseen" data-raw={run.text}>
        {run.name}
      </span>
    ) : (
      run.text
    ),
  );
