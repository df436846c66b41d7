// How sending stands, in a sentence, with what the person can do.
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface SyncLineProps {
  sentence: string;
  /** Whether the page behind it is shown. */
  isOpen: boolean;
  /** Offered while something waits or could not be sent. */
  onTryNow?: (() => void) | undefined;
}

/** Quiet while all is well. */
export const SyncLine = ({ sentence, isOpen, onTryNow }: SyncLineProps) => (
  <p className="sync-line">
    <a href="#sending" aria-current={isOpen ? 'page' : undefined}>
      {sentence}
    </a>
    {onTryNow && !isOpen && <KeyedButton onPress={onTryNow}>Try now</KeyedButton>}
  </p>
);
