// What one organisation sets: how its policy stands, what changes and waits for the person, and every value with where it comes from.
import { useId } from 'react';
import { Effective } from '#components/policy/effective.tsx';
import { dayWords } from '#components/words/days.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import type { Change } from '#lib/policy/change/mark.ts';
import type { EffectiveRow } from '#lib/policy/effective.ts';

export interface TheirPolicyProps {
  /** The name under which it was joined, where it stands beside others. */
  among?: string | undefined;
  /** Whose policy it is; nothing where there is none. */
  organisation: string | undefined;
  version: number | undefined;
  /** The last day of the policy. */
  notAfter: string | undefined;
  hasEnded: boolean;
  isManaged: boolean;
  /** Why the last policy that came was refused. */
  refused: { words: string; day: string } | undefined;
  /** What waits until the person has seen it; nothing where nothing does. */
  changes: readonly Change[] | undefined;
  rows: readonly EffectiveRow[];
  problem: string | undefined;
  onAccept: () => void;
}

/** Sentences of a change as a contributor reads them; the editor's last step shows the same. */
export const ChangeList = ({ changes }: { changes: readonly Change[] }) => (
  <ul className="change-list">
    {changes.map(({ words, is }) => (
      <li key={`${is} ${words}`} data-is={is}>
        <span className="change-mark">{is === 'looser' ? 'Waits for you' : 'Holds already'}</span> {words}
      </li>
    ))}
  </ul>
);

/** How its policy stands, in a sentence. */
export const standingOf = ({ among, organisation, version, notAfter, hasEnded, isManaged }: TheirPolicyProps): string => {
  if (!organisation) {
    if (among) return `${among} has no policy.${isManaged ? ' Bounds are set through the browser.' : ''}`;
    return isManaged
      ? 'Your organisation set bounds through the browser. It has no further policy.'
      : 'No organisation sets anything here. What you capture, keep and agree to is yours to decide.';
  }
  if (hasEnded)
    return `The policy of ${organisation} ended on ${dayWords(notAfter!)}. You can go on keeping judgments under it; nothing is sent until there is a new one.`;
  return `The policy of ${organisation}, version ${version}, holds until ${dayWords(notAfter!)}.`;
};

/** Its parts, under the heading of the page, or under one of its own where it stands beside others. */
export const TheirPolicy = (props: TheirPolicyProps) => {
  const { among, refused, changes, rows, problem, onAccept } = props;
  const id = useId();
  const Heading = among ? 'h4' : 'h3';
  return (
    <>
      {refused && (
        <section aria-labelledby={`${id}-refused`}>
          <Heading id={`${id}-refused`}>A policy was refused on {dayWords(refused.day)}</Heading>
          <p>{refused.words}</p>
        </section>
      )}
      {changes && (
        <section aria-labelledby={`${id}-change`} className="policy-change">
          <Heading id={`${id}-change`}>What changes</Heading>
          <p>
            What allows less holds already. What allows more waits until you accept it. It agrees to nothing: you still see every
            judgment before it leaves.
          </p>
          <ChangeList changes={changes} />
          <Problem sentence={problem} />
          <p>
            <KeyedButton look="seal" onPress={onAccept}>
              Accept the change
              {among && <span className="visually-hidden"> of {among}</span>}
            </KeyedButton>
          </p>
        </section>
      )}
      <section aria-labelledby={`${id}-holds`}>
        <Heading id={`${id}-holds`}>{among ? `What holds for ${among}` : 'What holds here'}</Heading>
        <Effective rows={rows} />
      </section>
    </>
  );
};
