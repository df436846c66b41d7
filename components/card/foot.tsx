// The card's last line: what each key does, as buttons too, and the dot that is solid when the journal has the text.

interface Props {
  isDurable: boolean;
  keep(andCopy: boolean): void;
  leave(): void;
}

const control = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';

export const Foot = ({ isDurable, keep, leave }: Props) => (
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
    <span
      className={isDurable ? 'dot solid' : 'dot'}
      role="img"
      aria-label={isDurable ? 'Written to this device' : 'Not yet written'}
      title={isDurable ? 'Written to this device' : 'Not yet written'}
    />
  </footer>
);
