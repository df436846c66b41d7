// The page on which a device says what is in force and why: what is wrong, what changes and waits for the person, and every value.
import type { ReactNode } from 'react';
import { Effective } from '#components/policy/effective.tsx';
import { dayWords } from '#components/words/days.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import type { Change } from '#lib/policy/change/mark.ts';
import type { EffectiveRow } from '#lib/policy/effective.ts';

export interface PolicyPageProps {
  /** Whose policy it is; nothing where there is none. */
  organisation: string | undefined;
  version: number | undefined;
  /** The last day of the policy. */
  notAfter: string | undefined;
  hasEnded: boolean;
  isManaged: boolean;
  /** What is wrong with the managed settings, place by place. */
  wrong: readonly string[];
  /** Why the last policy that came was refused. */
  refused: { words: string; day: string } | undefined;
  /** What waits until the person has seen it; nothing where nothing does. */
  changes: readonly Change[] | undefined;
  rows: readonly EffectiveRow[];
  /** Judgments that are older than the policy wants on this device, and how many days that is. */
  old: { count: number; days: number } | undefined;
  problem: string | undefined;
  /** How joining by itself stands, where browser management asks for it. */
  children?: ReactNode;
  onAccept: () => void;
}

/** Sentences of a change as a contributor reads them; the editor's last step shows the same. */
export const ChangeList = ({ changes }: { changes: readonly Change[] }) => (
  <ul className="change-list">
    {changes.map(({ words, is }) => (
      <li key={`${is} ${words}`} data-is={is}>
        <span className="change-mark">{is === 'looser' ? 'Allows more' : 'Allows less'}</span> {words}
      </li>
    ))}
  </ul>
);

/** What the page says first. */
const standingOf = ({ organisation, version, notAfter, hasEnded, isManaged }: PolicyPageProps): string => {
  if (!organisation)
    return isManaged
      ? 'Your organisation set bounds through the browser. It has no further policy.'
      : 'No organisation sets anything here. What you capture, keep and agree to is yours to decide.';
  if (hasEnded)
    return `The policy of ${organisation} ended on ${dayWords(notAfter!)}. You can go on keeping judgments under it; nothing is sent until there is a new one.`;
  return `The policy of ${organisation}, version ${version}, holds until ${dayWords(notAfter!)}.`;
};

export const PolicyPage = (props: PolicyPageProps) => {
  const { wrong, refused, changes, rows, old, problem, onAccept } = props;
  return (
    <main className="policy" id="main" tabIndex={-1}>
      <h2>Policy</h2>
      <p>{standingOf(props)}</p>
      {props.children}
      {wrong.length > 0 && (
        <section aria-labelledby="policy-wrong">
          <h3 id="policy-wrong">The managed settings cannot be read</h3>
          <p>Nothing can be captured until whoever manages this browser mends them. What you kept is as it was.</p>
          <ul className="exact">
            {wrong.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
      {refused && (
        <section aria-labelledby="policy-refused">
          <h3 id="policy-refused">A policy was refused on {dayWords(refused.day)}</h3>
          <p>{refused.words}</p>
        </section>
      )}
      {changes && (
        <section aria-labelledby="policy-change" className="policy-change">
          <h3 id="policy-change">What changes</h3>
          <p>
            What allows less holds already. What allows more waits until you accept it. It agrees to nothing: you still see every
            judgment before it leaves.
          </p>
          <ChangeList changes={changes} />
          <Problem sentence={problem} />
          <p>
            <KeyedButton look="seal" onPress={onAccept}>
              Accept the change
            </KeyedButton>
          </p>
        </section>
      )}
      {old && old.count > 0 && (
        <section aria-labelledby="policy-old">
          <h3 id="policy-old">
            {old.count === 1 ? '1 judgment is' : `${old.count} judgments are`} older than {old.days} days
          </h3>
          <p>
            Your organisation asks you to remove such judgments from this device. Nothing is removed without you.{' '}
            <a href="#leaving">Your data</a> has the way to save them first.
          </p>
        </section>
      )}
      <section aria-labelledby="policy-holds">
        <h3 id="policy-holds">What holds here</h3>
        <Effective rows={rows} />
      </section>
    </main>
  );
};
