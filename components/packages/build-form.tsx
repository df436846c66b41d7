// What goes into a package and what it is called.
import { useId, useState } from 'react';
import type { Counts, Order } from '#components/packages/order.ts';
import { judgmentsWords } from '#components/words/days.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { packageName } from '#lib/dataset/row.ts';
import { ownPurposes, type OwnPurpose } from '#lib/judgment/consent.ts';

const names = Object.keys(ownPurposes) as OwnPurpose[];

export interface BuildFormProps {
  counts: Counts;
  /** The organisation that was joined, if any: what was agreed to for it is its own to hand on. */
  organisation: string | undefined;
  isBusy: boolean;
  onBuild: (order: Order) => void;
}

const noneFor = (purpose: OwnPurpose, organisation: string | undefined): string =>
  organisation && purpose === 'share-outside'
    ? `No judgment is agreed for this on this device. What you agreed to for ${organisation} is handed on there, by two people.`
    : 'No judgment is agreed for this. In Review, agree to some with this purpose ticked.';

/** One purpose for a package: who is handed it must know what it may be used for. */
export const BuildForm = ({ counts, organisation, isBusy, onBuild }: BuildFormProps) => {
  const [purpose, setPurpose] = useState<OwnPurpose>(names.find((each) => counts[each] > 0) ?? names[0]!);
  const [name, setName] = useState('judgments');
  const id = useId();
  const isNamed = packageName.safeParse(name).success;
  const refusal = isBusy
    ? 'A package is being built'
    : counts[purpose] === 0
      ? noneFor(purpose, organisation)
      : isNamed
        ? undefined
        : 'A name is made of small letters from a to z, digits and dashes, 61 at most, and does not begin with a dash.';
  return (
    <form
      className="build-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!refusal) onBuild({ name, purpose });
      }}
    >
      <fieldset>
        <legend>What it may be used for</legend>
        {names.map((each) => (
          <label key={each} className="check">
            <input type="radio" name="purpose" value={each} checked={purpose === each} onChange={() => setPurpose(each)} />
            <span>
              {ownPurposes[each]} <span className="meta">{judgmentsWords(counts[each])} agreed</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-name`}>Name</label>
        <input
          id={`${id}-name`}
          name="name"
          className="exact"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={!isNamed}
          aria-describedby={`${id}-why`}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
      <p id={`${id}-why`} className={refusal && !isBusy ? 'refusal' : 'meta'}>
        {refusal && !isBusy ? refusal : `It becomes ${name}.zip.`}
      </p>
      <KeyedButton look="seal" isSubmit onPress={() => {}} refusal={refusal}>
        {isBusy ? 'Building' : 'Build'}
      </KeyedButton>
    </form>
  );
};
