// A shortcut drawn as keycaps, with the words that stand on keyboards.
import { Fragment } from 'react';

/** What macOS writes for a key, as the words that are read out. */
const signs: Readonly<Record<string, string>> = { '⌃': 'Control', '⌥': 'Option', '⇧': 'Shift', '⌘': 'Command' };

/** Each key of a shortcut as the browser writes it: `Alt+Shift+J`, or `⌥⇧J` on macOS. Empty where none is set. */
export const keysOf = (shortcut: string | undefined = ''): string[] =>
  (/^[⌃⌥⇧⌘]/.test(shortcut) ? (shortcut.match(/[⌃⌥⇧⌘]|[^⌃⌥⇧⌘]+/g) ?? []) : shortcut.split('+'))
    .map((key) => signs[key] ?? key.trim())
    .filter(Boolean);

/** The keys, joined as they are pressed: together. */
export const Keycaps = ({ keys }: { keys: readonly string[] }) => (
  <span className="keycaps">
    {keys.map((key, index) => (
      <Fragment key={key}>
        {index > 0 && <span className="keycap-join">+</span>}
        <kbd className="keycap">{key}</kbd>
      </Fragment>
    ))}
  </span>
);
