// The card's last line: what each key does, as buttons too, and the dot that is solid when the journal has the text.
import { control } from '#components/card/all-keys.tsx';

interface Props {
  isDurable: boolean;
  areKeysShown: boolean;
  keep(andCopy: boolean): void;
  leave(): void;
  showKeys(): void;
}

export const Foot = ({ isDurable, areKeysShown, keep, leave, showKeys }: Props) => (
  <footer>
    <button type="button" aria-keyshortcuts="Enter" onClick={() => keep(false)}>
      <kbd>Enter</kbd> Keep
    </button>
    <button type="button" aria-keyshortcuts="Control+Enter Meta+Enter" onClick={() => keep(true)}>
      <kbd>{control} Enter</kbd> Keep and copy
    </button>
    <button type="button" aria-keyshortcuts="Escape" onClick={leave}>
      <kbd>Esc</kbd> Leave draft
    </button>
    <button type="button" aria-keyshortcuts="Control+/ Meta+/" aria-expanded={areKeysShown} onClick={showKeys}>
      Keys
    </button>
    <span
      className={isDurable ? 'dot solid' : 'dot'}
      role="img"
      aria-label={isDurable ? 'Written to this device' : 'Not yet written'}
      title={isDurable ? 'Written to this device' : 'Not yet written'}
    />
  </footer>
);
