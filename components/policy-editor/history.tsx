// What was published, the newest first, and the way back: an earlier one becomes the draft, under the next version.
import { dayWords } from '#components/words/days.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import type { Policy } from '#lib/policy/policy.ts';

export interface HistoryProps {
  /** Nothing before it was asked for. */
  policies: readonly Policy[] | undefined;
  problem: string | undefined;
  onAsk: () => void;
  onTake: (policy: Policy) => void;
}

export const History = ({ policies, problem, onAsk, onTake }: HistoryProps) => (
  <section className="policy-history" aria-labelledby="policy-history">
    <h4 id="policy-history">What was published</h4>
    <Problem sentence={problem} />
    {policies === undefined ? (
      <div className="policy-acts">
        <KeyedButton look="edge" onPress={onAsk}>
          Ask the endpoint
        </KeyedButton>
      </div>
    ) : policies.length === 0 ? (
      <p className="none">Nothing was published there yet.</p>
    ) : (
      <ol className="policy-list">
        {policies.map((policy, index) => (
          <li key={policy.version} className="policy-row">
            <p>
              Version {policy.version}
              <span className="meta">
                {' '}
                until {dayWords(policy.notAfter)}
                {index === 0 ? ', the newest' : ''}
              </span>
            </p>
            <KeyedButton look="edge" onPress={() => onTake(policy)}>
              Take it as the draft<span className="visually-hidden"> version {policy.version}</span>
            </KeyedButton>
          </li>
        ))}
      </ol>
    )}
    <p className="meta">The way back goes forward: an earlier policy gets the next version, and people see what changes.</p>
  </section>
);
