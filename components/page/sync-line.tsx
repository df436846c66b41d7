// How sending stands, in a sentence, with what the person can do.
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface SyncLineProps {
  sentence: string;
  /** Offered while something waits or could not be sent. */
  onTryNow?: (() => void) | undefined;
}

/** Quiet while all is well. */
export const SyncLine = ({ sentence, onTryNow }: SyncLineProps) => (
  <p className="sync-line">
    {sentence}
    {onTryNow && <KeyedButton onPress={onTryNow}>Try now</KeyedButton>}
  </p>
);
