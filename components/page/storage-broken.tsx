// The database does not open. It is never emptied: this page says so, tries again, and saves what can be read.
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface StorageBrokenProps {
  /** blocked: another window holds an older version open · broken: the browser refuses to open it. */
  reason: 'blocked' | 'broken';
  /** What the browser said. */
  detail: string;
  /** Seconds until the next try by itself. */
  nextTry: number;
  onRetry: () => void;
  onExport: () => void;
  /** How many entries the last export could read. */
  exported: string | undefined;
}

/** A full page in three parts: what happened, what is safe, what to do. */
export const StorageBroken = ({ reason, detail, nextTry, onRetry, onExport, exported }: StorageBrokenProps) => (
  <main className="storage-broken" id="main">
    <h1>{reason === 'blocked' ? 'Another window holds your judgments open' : 'Your judgments could not be opened'}</h1>
    <p>
      {reason === 'blocked'
        ? 'A window with an older version of Precedent is still open. Nothing was deleted. Close the other windows of Precedent.'
        : 'The browser did not open the database of this extension. Nothing was deleted and nothing is sent. This often heals when the browser is restarted.'}
    </p>
    <p className="meta" aria-live="off">
      Next try in {nextTry} s.
    </p>
    <div className="pair">
      <KeyedButton look="seal" onPress={onRetry}>
        Try now
      </KeyedButton>
      <KeyedButton look="edge" onPress={onExport}>
        Save what can be read
      </KeyedButton>
    </div>
    <p role="status">{exported}</p>
    <details>
      <summary>What the browser said</summary>
      <pre className="exact">{detail}</pre>
    </details>
  </main>
);
