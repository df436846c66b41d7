// A shortcut as the person's browser has it, each key drawn as a keycap.

/** The keys in order. */
export const Keycaps = ({ keys }: { keys: readonly string[] }) => (
  <span className="keycaps">
    {keys.map((key) => (
      <kbd key={key} className="keycap">
        {key}
      </kbd>
    ))}
  </span>
);
