// The address of an organisation and a code that it gave: asked for where a person joins, and where they erase everything there.

/** What one field holds, and what hears each change. */
interface Typed {
  value: string;
  onChange: (value: string) => void;
}

/** `name` is what the browser calls the field; neither is ever filled in by it. */
export const AddressField = ({ name, value, onChange }: Typed & { name: string }) => (
  <label>
    <span>Its address</span>
    <input
      type="url"
      name={name}
      autoComplete="off"
      spellCheck={false}
      placeholder="https://precedent.example"
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  </label>
);

/** `words` say which code; `like` is what one looks like. */
export const CodeField = ({ name, words, like, value, onChange }: Typed & { name: string; words: string; like: string }) => (
  <label>
    <span>{words}</span>
    <input
      name={name}
      className="exact"
      autoComplete="off"
      spellCheck={false}
      placeholder={like}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  </label>
);
