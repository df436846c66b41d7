// While words of the sheet are chosen with the keyboard: the keys that there are meanwhile.

const keys = [
  ['← →', 'word'],
  ['↑ ↓', 'text'],
  ['Shift', 'adds'],
  ['h', 'hides'],
  ['Esc', 'leaves'],
] as const;

/** Floats over the desk. The words themselves are read out as they are chosen. */
export const ChoosingBar = () => (
  <aside className="undo-bar choosing-bar" aria-label="Choosing words to hide">
    {keys.map(([key, does]) => (
      <span key={key}>
        <kbd>{key}</kbd> {does}
      </span>
    ))}
  </aside>
);
