// How sending stands, whole: what waits and why, when the next try is, and what needs the person, each with a way out (rule O2).
import { useId, type ReactNode } from 'react';
import { Confirm } from '#components/rail/confirm.tsx';
import { judgmentsWords } from '#components/words/days.ts';
import { InShort } from '#components/words/in-short.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import type { NeedsYou, WaitsBy } from '#lib/store/waiting.ts';

/** How it stands with one organisation. */
export interface SendingTo {
  /** By name and host, where there are several. */
  whom: string;
  /** Why its policy holds sending up; nothing while it does not. */
  held: string | undefined;
  /** The status line. */
  sentence: string;
  /** When the next try is, in words; nothing while nothing waits. */
  next: string | undefined;
}

export interface SendingProps {
  /** One for each organisation that this device has joined. */
  to: readonly SendingTo[];
  isOnline: boolean;
  by: WaitsBy;
  needs: readonly NeedsYou[];
  /** Offered while it would do something. */
  onTryNow: (() => void) | undefined;
  onTakeBack: (id: string) => void;
  problem: string | undefined;
  /** Joining another organisation. */
  another?: ReactNode;
  /** How joining by itself stands, where browser management asks for it. */
  children?: ReactNode;
}

const shown = 200;
const waits: readonly [keyof WaitsBy, string][] = [
  ['undoable', 'Agreed to a moment ago: you can still undo it'],
  ['ready', 'Waiting for its turn'],
  ['unconfirmed', 'On the way, not confirmed yet'],
  ['erasures', 'Being taken back, not confirmed yet'],
];

const Waits = ({ by, next }: Pick<SendingProps, 'by'> & { next: string | undefined }) => {
  const some = waits.filter(([why]) => by[why] > 0);
  return (
    <section className="leaving-part" aria-labelledby="sending-waits">
      <h3 id="sending-waits">What waits</h3>
      {some.length === 0 ? (
        <p>Nothing is waiting.</p>
      ) : (
        <dl className="facts">
          {some.map(([why, words]) => (
            <div key={why}>
              <dt>{words}</dt>
              <dd>{judgmentsWords(by[why])}</dd>
            </div>
          ))}
          {next && (
            <div>
              <dt>Next try</dt>
              <dd>{next}</dd>
            </div>
          )}
        </dl>
      )}
    </section>
  );
};

const Needs = ({ needs, onTakeBack }: Pick<SendingProps, 'needs' | 'onTakeBack'>) => (
  <section className="leaving-part" aria-labelledby="sending-needs">
    <h3 id="sending-needs">What needs you</h3>
    {needs.length === 0 ? (
      <p>Nothing needs you.</p>
    ) : (
      <>
        <p>
          These were not taken, and are not tried again by themselves. Each is safe on this device, and may stay here as it is for
          as long as you like.
        </p>
        <ul className="needs-list">
          {needs.slice(0, shown).map(({ id, answer, why, tool, reason, host }) => (
            <li key={id}>
              <p>
                <InShort answer={answer} why={why}>
                  {tool}
                  {host && `, for ${host}`}
                </InShort>
              </p>
              <p className="refusal">{reason}</p>
              <div className="quiet-verbs">
                <a className="button button-text" href={`#${id}`}>
                  <span>Send again or edit</span>
                  <span className="visually-hidden"> {answer}</span>
                </a>
                <Confirm
                  verb="Take back"
                  sentence="It is erased wherever it was sent, with every earlier version. You keep it here to read."
                  onConfirm={() => onTakeBack(id)}
                />
              </div>
            </li>
          ))}
        </ul>
        {needs.length > shown && <p className="meta">The newest {shown} are shown.</p>}
      </>
    )}
  </section>
);

/** Offline is no fault: it says that all is safe and goes on by itself. */
const offline =
  'You are offline, and that is fine: everything is kept here, and what you agreed to is sent when the network is back.';

/** With several, each stands under its own name. */
const To = ({ whom, held, sentence, next }: SendingTo) => {
  const id = useId();
  return (
    <section className="leaving-part" aria-labelledby={`${id}-to`}>
      <h3 id={`${id}-to`}>To {whom}</h3>
      {held && <p className="refusal">{held}</p>}
      <p>{sentence}</p>
      {next && <p className="meta">Next try: {next}</p>}
    </section>
  );
};

export const Sending = ({ to, isOnline, by, needs, onTryNow, onTakeBack, problem, another, children }: SendingProps) => (
  <main className="leaving" id="main" tabIndex={-1}>
    <h2>Sending</h2>
    {children}
    {to.length === 0 ? (
      <p>This device has joined no organisation. Nothing is sent, and everything else works.</p>
    ) : (
      <>
        {to.length > 1 && !isOnline && <p>{offline}</p>}
        {to.length === 1 ? (
          <>
            {to[0]!.held && <p className="refusal">{to[0]!.held}</p>}
            <p>{isOnline ? to[0]!.sentence : offline}</p>
          </>
        ) : (
          to.map((each) => <To key={each.whom} {...each} />)
        )}
        {onTryNow && (
          <p>
            <KeyedButton look="edge" onPress={onTryNow}>
              Try now
            </KeyedButton>
          </p>
        )}
        <Problem sentence={problem} />
        <Waits by={by} next={to.length === 1 ? to[0]!.next : undefined} />
      </>
    )}
    <Needs needs={needs} onTakeBack={onTakeBack} />
    {another}
  </main>
);
