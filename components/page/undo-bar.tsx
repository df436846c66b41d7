// "Leaves in 8 s. Undo": the ten seconds in which an agreement can be undone (rule C4).
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface UndoBarProps {
  /** Whole seconds left. */
  seconds: number;
  /** How many agreements can still be undone; the newest is undone first. */
  count: number;
  onUndo: () => void;
}

/** Floats over the desk. The seconds are not read out one by one; the agreement itself was announced. */
export const UndoBar = ({ seconds, count, onUndo }: UndoBarProps) => (
  <aside className="undo-bar" aria-label="Undo the agreement">
    <span aria-hidden="true">
      Leaves in {seconds} s{count > 1 ? `, with ${count - 1} more` : ''}
    </span>
    <KeyedButton look="edge" keyName="z" onPress={onUndo}>
      Undo
    </KeyedButton>
  </aside>
);
