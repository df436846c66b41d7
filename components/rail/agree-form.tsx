// Who gets it, for what and until when, in sentences, with two buttons of equal size (rule C4). Nothing is ticked beforehand.
import { useId, useRef } from 'react';
import { purposeNames, type Sitting } from '#components/rail/agreeing.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import { purposes, type Purpose } from '#lib/judgment/consent.ts';
import { notice } from '#lib/judgment/notice.ts';

export interface AgreeFormProps {
  organisation: string;
  endpoint: string;
  sitting: Sitting;
  /** The first day that can be the last one. */
  earliest: string;
  onChoose: (change: Partial<Pick<Sitting, 'purposes' | 'expiresOn'>>) => void;
  onAgree: () => void;
  /** The other answer, as large as agreeing. */
  no: { words: string; keyName?: string; onPress: () => void };
  /** Why this record cannot be agreed to now. */
  refusal: string | undefined;
  /** The last answer of the action, where it was a refusal. */
  problem: string | undefined;
}

/** The question of the rail. */
export const AgreeForm = (props: AgreeFormProps) => {
  const { organisation, endpoint, sitting, earliest, onChoose, onAgree, no, refusal, problem } = props;
  const first = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const toggle = (purpose: Purpose, isChosen: boolean): void =>
    onChoose({ purposes: purposeNames.filter((name) => (name === purpose ? isChosen : sitting.purposes.includes(name))) });
  return (
    <section className="agree" aria-labelledby={`${id}-who`}>
      <h3 id={`${id}-who`}>Send this sheet?</h3>
      <p>
        It goes to <b>{organisation}</b> <span className="exact">{new URL(endpoint).host}</span>
      </p>
      <fieldset ref={first}>
        <legend>For</legend>
        {purposeNames.map((name) => (
          <label key={name} className="check">
            <input
              type="checkbox"
              name="purpose"
              value={name}
              checked={sitting.purposes.includes(name)}
              onChange={({ currentTarget }) => toggle(name, currentTarget.checked)}
            />
            <span>{purposes[name]}</span>
          </label>
        ))}
      </fieldset>
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
      <p className="meta">{notice.text}</p>
      <Problem sentence={problem} />
      {refusal && <p className="refusal">{refusal}</p>}
      <div className="pair">
        <KeyedButton look="seal" keyName="a" onPress={onAgree} refusal={refusal}>
          Agree to send
        </KeyedButton>
        <KeyedButton look="edge" onPress={no.onPress} {...(no.keyName ? { keyName: no.keyName } : {})}>
          {no.words}
        </KeyedButton>
      </div>
    </section>
  );
};
