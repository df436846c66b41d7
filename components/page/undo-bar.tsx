// "Leaves in 8 s. Undo", or "Agreed. Undo" where nothing leaves: the ten seconds in which an agreement can be undone (rule C4).
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface UndoBarProps {
  /** Whole seconds left. */
  seconds: number;
  /** How many agreements can still be undone; the newest is undone first. */
  count: number;
  /** The newest is sent when the time is over; one for packages of this device is not. */
  isLeaving: boolean;
  onUndo: () => void;
}

/** Floats over the desk. The seconds are not read out one by one; the agreement itself was announced. */
export const UndoBar = ({ seconds, count, isLeaving, onUndo }: UndoBarProps) => (
  <aside className="undo-bar" aria-label="Undo the agreement">
    <span aria-hidden="true">
      {isLeaving ? `Leaves in ${seconds} s` : 'Agreed'}
      {count > 1 ? `, with ${count - 1} more` : ''}
    </span>
    <KeyedButton look="edge" keyName="z" onPress={onUndo}>
      Undo
    </KeyedButton>
  </aside>
);
