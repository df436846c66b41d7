// The bottom bar: what the draft would change, what is in the way of publishing, and the way out as a file.
import { changeWords } from '#components/policy-editor/change-words.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import type { Blocker } from '#lib/policy/blockers.ts';
import type { Change } from '#lib/policy/change/mark.ts';

export interface PolicyBarProps {
  changes: readonly Change[];
  blockers: readonly Blocker[];
  onGo: (part: string) => void;
  /** The admin says of what would widen that it is meant. */
  onMeant: (words: string) => void;
  onSave: () => void;
  onPublish: () => void;
}

const inTheWay = (count: number): string => `${count === 1 ? '1 thing is' : `${count} things are`} in the way`;

export const PolicyBar = ({ changes, blockers, onGo, onMeant, onSave, onPublish }: PolicyBarProps) => (
  <footer className="policy-bar" aria-label="Publishing">
    {blockers.length > 0 && (
      <details className="policy-blockers">
        <summary>{inTheWay(blockers.length)}</summary>
        <ul>
          {blockers.map(({ words, part, check, mayBeMeant }) => (
            <li key={check + part + words} data-check={check}>
              <button type="button" className="rule-link" onClick={() => onGo(part)}>
                {words}
              </button>
              {mayBeMeant && (
                <KeyedButton look="edge" onPress={() => onMeant(words)}>
                  It is meant
                </KeyedButton>
              )}
            </li>
          ))}
        </ul>
      </details>
    )}
    <p aria-live="polite">{changeWords(changes)}</p>
    <div className="policy-acts">
      <KeyedButton look="edge" onPress={onSave}>
        Save as a file
      </KeyedButton>
      <KeyedButton
        look="seal"
        onPress={onPublish}
        refusal={blockers.length > 0 ? `${inTheWay(blockers.length)}. Open the list beside.` : undefined}
      >
        Publish
      </KeyedButton>
    </div>
  </footer>
);
