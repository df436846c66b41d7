// The simulator: what a contributor would be told on each sample, under the policy in force and under the draft (rule P3).
import { slotOf } from '#components/policy-editor/slot-of.ts';
import { SampleForm } from '#components/policy-editor/sample-form.tsx';
import type { TypedSample } from '#components/policy-editor/sample.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import type { Policy } from '#lib/policy/policy.ts';
import type { Result } from '#lib/policy/rules/define.ts';
import type { Tried } from '#lib/policy/simulate.ts';
import type { Verdict } from '#lib/policy/weigh.ts';

export interface SimulatorProps {
  draft: Policy;
  /** Whether a policy is in force that the draft is compared with. */
  hasBefore: boolean;
  /** Samples that were typed in, in their order. */
  samples: readonly TypedSample[];
  /** All that was tried, by the sample's id. */
  tried: readonly Tried[];
  onSamples: (samples: TypedSample[]) => void;
  onGo: (part: string) => void;
}

const resultWords: Readonly<Record<Result, string>> = {
  captured: 'Captured',
  hidden: 'Captured, some of it hidden',
  review: 'Something is needed first',
  refused: 'Refused',
};

interface ColumnProps {
  heading: string;
  verdict: Verdict;
  isTinted: boolean;
  /** Where a rule's slot is; nothing where it is in another document. */
  slot?: ((reason: Verdict['reasons'][number]) => string) | undefined;
  onGo: (part: string) => void;
}

const Column = ({ heading, verdict, isTinted, slot, onGo }: ColumnProps) => (
  <div className={`verdict verdict-${verdict.result}${isTinted ? ' is-other' : ''}`}>
    <h4>{heading}</h4>
    <p className="verdict-result">{resultWords[verdict.result]}</p>
    <ul>
      {verdict.reasons.map((reason) => (
        <li key={reason.rule}>
          {reason.words}{' '}
          {slot ? (
            <button type="button" className="rule-link" onClick={() => onGo(slot(reason))}>
              {reason.rule}
            </button>
          ) : (
            <span className="meta">{reason.rule}</span>
          )}
        </li>
      ))}
    </ul>
  </div>
);

const One = ({ one, ...props }: Omit<SimulatorProps, 'samples' | 'tried' | 'onSamples'> & { one: Tried }) => (
  <div className="verdicts">
    <Column
      heading={props.hasBefore ? 'In force' : 'Without a policy'}
      verdict={one.inForce}
      isTinted={false}
      onGo={props.onGo}
    />
    <Column
      heading="Draft"
      verdict={one.draft}
      isTinted={one.isOther}
      slot={(reason) => slotOf(reason, one.draft, props.draft)}
      onGo={props.onGo}
    />
  </div>
);

export const Simulator = ({ samples, tried, onSamples, ...props }: SimulatorProps) => {
  const own = tried.filter(({ sample }) => !samples.some(({ id }) => id === sample.id));
  const next = 1 + Math.max(0, ...samples.map(({ id }) => Number(id.replace('sample-', '')) || 0));
  return (
    <aside className="simulator" aria-label="Simulator">
      <h3>What people would be told</h3>
      <p className="meta">By the same function that decides on every device. Only what changes is tinted.</p>
      <ol aria-label="Samples">
        {samples.map((sample, index) => {
          const one = tried.find((each) => each.sample.id === sample.id);
          return (
            <li key={sample.id}>
              <SampleForm
                nth={index + 1}
                sample={sample}
                draft={props.draft}
                onChange={(changed) => onSamples(samples.with(index, changed))}
                onRemove={samples.length > 1 ? () => onSamples(samples.toSpliced(index, 1)) : undefined}
              />
              {one && <One one={one} {...props} />}
            </li>
          );
        })}
      </ol>
      <KeyedButton look="edge" onPress={() => onSamples([...samples, { ...samples.at(-1)!, id: `sample-${next}` }])}>
        Add a sample
      </KeyedButton>
      {own.length > 0 && (
        <section aria-labelledby="own-samples">
          <h4 id="own-samples">Your newest judgments</h4>
          <ul>
            {own.map((one) => (
              <li key={one.sample.id}>
                <p className="sample-name" dir="auto">
                  {one.sample.name}
                </p>
                <One one={one} {...props} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
};
