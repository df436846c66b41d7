// One section of the draft as JSON: what is right goes into the draft with each key, what is not is kept as it is typed.
import { useState } from 'react';
import type { Editing } from '#components/policy-editor/editing.ts';
import { JsonSection } from '#components/policy-editor/json-section.tsx';
import { sections, sectionText, withSection, type SectionName } from '#lib/policy/sections.ts';

export interface JsonPartProps {
  name: SectionName;
  editing: Editing;
  onEditing: (parts: Partial<Editing>) => void;
  onLeave: () => void;
}

export const JsonPart = ({ name, editing: { draft, texts }, onEditing, onLeave }: JsonPartProps) => {
  // While it is open its spaces are the admin's. What was wrong when it was left is there again.
  const [text, setText] = useState(() => texts[name] ?? sectionText(draft, name));
  const read = withSection(draft, name, text);
  return (
    <JsonSection
      title={sections.find((each) => each.name === name)!.title}
      text={text}
      wrong={'wrong' in read ? read.wrong : []}
      onType={(typed) => {
        setText(typed);
        const next = withSection(draft, name, typed);
        const { [name]: _before, ...others } = texts;
        onEditing('draft' in next ? { draft: next.draft, texts: others } : { texts: { ...others, [name]: typed } });
      }}
      onLeave={onLeave}
    />
  );
};
