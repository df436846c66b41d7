// Keys drawn as keycaps with what each does, for the dialogs that tell them.

/** A key, or several with a space between them, and what they do. */
export type KeyLine = readonly [key: string, does: string];

/** One line a key, as terms and their meaning. */
export const KeyList = ({ keys }: { keys: readonly KeyLine[] }) => (
  <dl>
    {keys.map(([key, does]) => (
      <div key={key}>
        <dt>
          {key.split(' ').map((cap) => (
            <kbd key={cap} className="keycap">
              {cap}
            </kbd>
          ))}
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
);
