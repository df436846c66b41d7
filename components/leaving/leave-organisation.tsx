// Leaving an organisation: what stays with it and here, taking everything back first, and going (rule L6).
import { useId } from 'react';
import { Confirm } from '#components/rail/confirm.tsx';
import { judgmentsWords } from '#components/words/days.ts';
import { Problem } from '#components/words/problem.tsx';
import type { AtOrganisation } from '#lib/store/takeable.ts';

export interface LeaveOrganisationProps {
  organisation: string;
  at: AtOrganisation;
  problem: string | undefined;
  /** Takes back all that this device sent there. */
  onTakeBack: (ids: string[]) => void;
  onLeave: (isSure: boolean) => void;
}

const isAre = (count: number): string => (count === 1 ? 'is' : 'are');
const itThey = (count: number): string => (count === 1 ? 'it is' : 'they are');

/** Taking back comes first: after leaving, only the recovery code does it. */
export const LeaveOrganisation = ({ organisation, at, problem, onTakeBack, onLeave }: LeaveOrganisationProps) => {
  const { sent, unsent, inFlight, erasures } = at;
  const unconfirmed = inFlight + erasures;
  const id = useId();
  return (
    <section className="leaving-part" aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>Leave {organisation}</h3>
      <p>
        This device then sends nothing more to {organisation}. Its policy no longer holds here, and its questions are retired.
      </p>
      <dl className="facts">
        <div>
          <dt>Stays with {organisation}</dt>
          <dd>
            {sent.length > 0
              ? `${judgmentsWords(sent.length)} that you sent from this device, until you take ${sent.length === 1 ? 'it' : 'them'} back or your agreement ends; what other devices of yours sent, too.`
              : 'Nothing from this device. What other devices of yours sent stays there.'}
          </dd>
        </div>
        <div>
          <dt>Stays here</dt>
          <dd>
            All your judgments, proofs, packages and the list of what left.
            {unsent > 0 &&
              ` ${judgmentsWords(unsent)} that you agreed to and that did not leave yet ${isAre(unsent)} up for review again.`}
          </dd>
        </div>
      </dl>
      {unconfirmed > 0 && (
        <p className="refusal">
          {erasures > 0 &&
            `${judgmentsWords(erasures)} ${isAre(erasures)} asked back and not confirmed yet. Wait until ${itThey(erasures)}; after leaving, only your recovery code can ask for it again. `}
          {inFlight > 0 &&
            `${judgmentsWords(inFlight)} ${isAre(inFlight)} on the way and not confirmed yet: ${organisation} may have ${inFlight === 1 ? 'it' : 'them'} or not.`}
        </p>
      )}
      <div className="quiet-verbs">
        {sent.length > 0 && (
          <Confirm
            verb={`Take back ${sent.length.toLocaleString()} first`}
            sentence={`${judgmentsWords(sent.length)} will be erased at ${organisation}. This cannot be undone there. You leave when the proofs are here.`}
            onConfirm={() => onTakeBack(sent)}
          />
        )}
        <Confirm
          verb={unconfirmed > 0 ? `Leave ${organisation} all the same` : `Leave ${organisation}`}
          sentence={
            unconfirmed > 0
              ? `What is not confirmed stays as it is there, and this device asks no more. Keep your recovery code.`
              : sent.length > 0
                ? `${judgmentsWords(sent.length)} ${sent.length === 1 ? 'stays' : 'stay'} there. From now on only your recovery code takes ${sent.length === 1 ? 'it' : 'them'} back.`
                : 'To join again you need a new code, or sign in.'
          }
          onConfirm={() => onLeave(unconfirmed > 0)}
        />
      </div>
      <Problem sentence={problem} />
    </section>
  );
};
