// Tools described as data: what each reads, and loading more from a file. They are picked on a page by pointing, or written as JSON.
import type { ReactNode } from 'react';
import type { SectionProps } from '#components/policy-editor/section.ts';
import { Reads } from '#components/tools/reads.tsx';
import { FileButton, jsonFiles } from '#components/words/file-button.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { VisibleText } from '#components/words/visible-text.tsx';

export interface ToolsSectionProps extends SectionProps {
  onLoad: (file: File) => void;
  /** The builder that picks parts of a page by pointing. */
  children?: ReactNode;
}

export const ToolsSection = ({ draft: { tools }, onChange, onLoad, children }: ToolsSectionProps) => {
  return (
    <>
      <p>
        Redmine and The Lounge are known without. Of another tool a description says which case a page shows and which of its
        parts a stranger needs. Nothing in it is run, and no field is read.
      </p>
      <ul className="policy-list" aria-label="Tools described">
        {tools.map((tool, index) => (
          <li key={tool.name} data-part={`tools[${index}]`} tabIndex={-1}>
            <h4>
              <VisibleText text={tool.title} />
            </h4>
            <p className="exact">{tool.matches.join(' ')}</p>
            <Reads site={tool} />
            <KeyedButton look="edge" onPress={() => onChange({ tools: tools.toSpliced(index, 1) })}>
              Remove<span className="visually-hidden"> {tool.title}</span>
            </KeyedButton>
          </li>
        ))}
      </ul>
      {children}
      <div className="policy-acts">
        <FileButton look="edge" words="Load descriptions from a file" accept={jsonFiles} onFile={onLoad} />
      </div>
    </>
  );
};
