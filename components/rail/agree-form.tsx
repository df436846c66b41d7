// Who gets it, for what and until when, in sentences, with two buttons of equal size (rule C4). Nothing is ticked beforehand.
import { useId, useRef, type ReactNode } from 'react';
import { namesIn, type Offer, type Sitting } from '#components/rail/agreeing.ts';
import { WhomChoice, type Choice } from '#components/rail/whom.tsx';
import { Changed } from '#components/words/changed.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import type { Purpose } from '#lib/judgment/consent.ts';

/** What is asked, in the words for the recipient. */
export interface Asking {
  question: string;
  /** Who gets it, in a sentence. */
  recipient: ReactNode;
  offer: Offer;
  /** The text whose fingerprint the consent names. */
  notice: string;
  /** What stood there when the person agreed last, where that was something else. */
  noticeBefore?: string | undefined;
  /** Whose basis in law it is, in a sentence; only where somebody else gets it. */
  basis?: string | undefined;
  /** The button's words. */
  verb: string;
}

export interface AgreeFormProps {
  asking: Asking;
  sitting: Sitting;
  /** The first day that can be the last one. */
  earliest: string;
  onChoose: (change: Partial<Pick<Sitting, 'purposes' | 'expiresOn'>>) => void;
  onAgree: () => void;
  /** Who gets it, where that is the person's to choose. */
  choice?: Choice | undefined;
  /** The other answer, as large as agreeing. */
  no: { words: string; keyName?: string; onPress: () => void };
  /** Why this record cannot be agreed to now. */
  refusal: string | undefined;
  /** The last answer of the action, where it was a refusal. */
  problem: string | undefined;
  /** False where `a` and `p` answer another question. */
  hasKeys?: boolean;
}

/** The question of the rail. */
export const AgreeForm = (props: AgreeFormProps) => {
  const { asking, sitting, earliest, onChoose, onAgree, no, refusal, problem, choice, hasKeys = true } = props;
  const isAsking = namesIn(asking.offer).length > 0;
  const first = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const toggle = (purpose: Purpose, isChosen: boolean): void =>
    onChoose({
      purposes: namesIn(asking.offer).filter((name) => (name === purpose ? isChosen : sitting.purposes.includes(name))),
    });
  return (
    <section className="agree" aria-labelledby={`${id}-who`}>
      <h3 id={`${id}-who`}>{asking.question}</h3>
      {choice && <WhomChoice choice={choice} />}
      {asking.recipient && <p>{asking.recipient}</p>}
      {isAsking && (
        <fieldset ref={first}>
          <legend>For</legend>
          {namesIn(asking.offer).map((name) => (
            <label key={name} className="check">
              <input
                type="checkbox"
                name="purpose"
                value={name}
                checked={sitting.purposes.includes(name)}
                onChange={({ currentTarget }) => toggle(name, currentTarget.checked)}
              />
              <span>{asking.offer[name]}</span>
            </label>
          ))}
        </fieldset>
      )}
      {isAsking && (
        <label className="until">
          <span>Until</span>
          <input
            type="date"
            min={earliest}
            value={sitting.expiresOn}
            required
            onChange={({ currentTarget }) => onChoose({ expiresOn: currentTarget.value })}
          />
        </label>
      )}
      {asking.noticeBefore === undefined ? (
        <p className="meta">{asking.notice}</p>
      ) : (
        <details className="notice-changed" open>
          <summary>What you are told has changed since you last agreed</summary>
          <p className="meta">
            <Changed before={asking.noticeBefore} after={asking.notice} />
          </p>
        </details>
      )}
      {asking.basis && <p className="meta">{asking.basis}</p>}
      <Problem sentence={problem} />
      {refusal && refusal !== problem && <p className="refusal">{refusal}</p>}
      <div className="pair">
        <KeyedButton look="seal" {...(hasKeys ? { keyName: 'a' } : {})} onPress={onAgree} refusal={refusal}>
          {asking.verb}
        </KeyedButton>
        <KeyedButton look="edge" onPress={no.onPress} {...(no.keyName ? { keyName: no.keyName } : {})}>
          {no.words}
        </KeyedButton>
      </div>
    </section>
  );
};
