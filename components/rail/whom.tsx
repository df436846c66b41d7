// Who of several organisations gets what is agreed to in this sitting: nobody until the person chooses (rule C4).
import { useId } from 'react';

/** An organisation that may be chosen. */
export interface Whom {
  organisation: string;
  endpoint: string;
}

/** What there is to choose from, and what was chosen. */
export interface Choice {
  among: readonly Whom[];
  chosen: string | undefined;
  onChoose: (endpoint: string) => void;
}

/** The key that goes from one to the next. */
export const whomKey = 'o';

/** How an organisation is called on screen beside others: by its name, and by its host, which nobody else has. */
export const whomWords = ({ organisation, endpoint }: Whom): string => `${organisation}, ${new URL(endpoint).host}`;

/** Chooses the next one after the one that is chosen, the first after the last. Answers with the sentence that is read out. */
export const chooseNext = ({ among, chosen, onChoose }: Choice): string => {
  const next = among[(among.findIndex(({ endpoint }) => endpoint === chosen) + 1) % among.length]!;
  onChoose(next.endpoint);
  return `Goes to ${whomWords(next)}, if you agree.`;
};

export const WhomChoice = ({ choice: { among, chosen, onChoose } }: { choice: Choice }) => {
  const name = useId();
  return (
    <fieldset className="whom">
      <legend>
        Who gets it{' '}
        <kbd className="keycap" aria-hidden="true">
          {whomKey}
        </kbd>
      </legend>
      {among.map(({ organisation, endpoint }) => (
        <label key={endpoint} className="check">
          <input
            type="radio"
            name={name}
            value={endpoint}
            checked={endpoint === chosen}
            aria-keyshortcuts={whomKey}
            onChange={() => onChoose(endpoint)}
          />
          <span>
            {organisation} <span className="exact">{new URL(endpoint).host}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};
