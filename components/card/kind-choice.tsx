// The kinds as one group, folded to the chosen one until it has focus: a letter, an arrow key or a click picks. Kinds have a glyph and a
// word, never a colour.
import { kinds } from '#lib/judgment/kinds/index.ts';
import type { Kind } from '#lib/judgment/kinds/define.ts';

interface Props {
  kind: Kind;
  /** The kinds that may be kept here, by name; all of them where nothing is said. */
  allowed?: readonly string[] | undefined;
  /** What was just done spoke for this kind; the person has not picked one. */
  isSuggested: boolean;
  /** 0 in the group: there is not enough to judge by, or there is after all. */
  refuse(): void;
  /** A letter or a click picks and returns to *Why*; arrow keys only move. */
  pick(kind: Kind, isDone: boolean): void;
}

export const KindChoice = ({ kind, allowed, isSuggested, refuse, pick }: Props) => {
  const offered = allowed ? kinds.filter(({ name }) => allowed.includes(name)) : kinds;
  return (
    <fieldset
      className="kinds"
      // Focus stays in the group from press to release, so that it does not fold under the pointer.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={({ key, nativeEvent, ctrlKey, metaKey, altKey }) => {
        if (nativeEvent.isComposing || ctrlKey || metaKey || altKey) return;
        const named = offered.find((each) => each.key === key.toLowerCase());
        if (named || key === '0') nativeEvent.preventDefault();
        if (named) pick(named, true);
        else if (key === '0') refuse();
        else if (key === 'Enter') pick(kind, true);
      }}
    >
      <legend className="unseen">Kind</legend>
      {offered.map((each) => (
        <label key={each.name}>
          <input
            type="radio"
            name="kind"
            value={each.name}
            className="unseen"
            checked={each === kind}
            onChange={() => pick(each, false)}
            onClick={({ detail }) => detail > 0 && each !== kind && pick(each, true)}
          />
          <span aria-hidden="true">{each.glyph}</span> {each.word}{' '}
          {isSuggested && each === kind && <span className="suggested">suggested</span>}
          <kbd>{each.key}</kbd>
        </label>
      ))}
      <span className="refuse" aria-hidden="true">
        Cannot judge <kbd>0</kbd>
      </span>
    </fieldset>
  );
};
