// Which component speaks for which section of a policy.
import type { ReactNode } from 'react';
import type { Editing } from '#components/policy-editor/editing.ts';
import { HiddenSection } from '#components/policy-editor/hidden-section.tsx';
import { KeepingSection } from '#components/policy-editor/keeping-section.tsx';
import { PurposesSection } from '#components/policy-editor/purposes-section.tsx';
import { QuestionsSection } from '#components/policy-editor/questions-section.tsx';
import { ReviewsSection } from '#components/policy-editor/reviews-section.tsx';
import { RubricsSection } from '#components/policy-editor/rubrics-section.tsx';
import type { SectionProps } from '#components/policy-editor/section.ts';
import { SitesSection } from '#components/policy-editor/sites-section.tsx';
import { ToolsSection } from '#components/policy-editor/tools-section.tsx';
import { VersionSection } from '#components/policy-editor/version-section.tsx';
import { BuildTool } from '#entrypoints/dashboard/policy-editor/build-tool.tsx';
import type { Policy } from '#lib/policy/policy.ts';
import type { SectionName } from '#lib/policy/sections.ts';
import { readSiteFile } from '#lib/policy/site-file.ts';
import { newCriterionId } from '#lib/store/new-criterion-id.ts';

export interface SentencesProps {
  name: SectionName;
  editing: Editing;
  before: Policy | undefined;
  onChange: SectionProps['onChange'];
  onEditing: (parts: Partial<Editing>) => void;
  /** Says what is wrong with a file, or that nothing is. */
  open: (problem: string | undefined) => void;
  /** What was published before, under the version. */
  history: ReactNode;
}

export const Sentences = ({ name, editing, before, onChange, onEditing, open, history }: SentencesProps) => {
  const { draft, form } = editing;
  const about = { draft, onChange };
  const forms = {
    ...about,
    before,
    form,
    onForm: (next: Editing['form']): void => onEditing({ form: next as NonNullable<Editing['form']> }),
    newId: () => crypto.randomUUID(),
  };
  const load = async (file: File): Promise<void> => {
    const read = readSiteFile(await file.text());
    if ('wrong' in read)
      return open(
        `These descriptions cannot be taken: ${read.wrong.join('; ')}. The draft is as it was. Mend them and load the file again.`,
      );
    open(undefined);
    const names = new Set(read.sites.map((site) => site.name));
    onChange({ tools: [...draft.tools.filter((tool) => !names.has(tool.name)), ...read.sites] });
  };
  switch (name) {
    case 'sites':
      return <SitesSection {...about} />;
    case 'questions':
      return <QuestionsSection {...forms} />;
    case 'rubrics':
      return <RubricsSection {...forms} newCriterionId={newCriterionId} />;
    case 'tools':
      return (
        <ToolsSection {...about} onLoad={(file) => void load(file).catch((error: Error) => open(error.message))}>
          <BuildTool
            tools={draft.tools}
            typed={editing.tool}
            onType={(tool) => onEditing({ tool: tool as NonNullable<Editing['tool']> })}
            onAdd={(tool) => {
              onChange({ tools: [...draft.tools, tool] });
              onEditing({ tool: undefined as never });
            }}
          />
        </ToolsSection>
      );
    case 'hidden':
      return <HiddenSection {...about} />;
    case 'reviews':
      return <ReviewsSection {...about} />;
    case 'keeping':
      return <KeepingSection {...about} />;
    case 'purposes':
      return <PurposesSection {...about} />;
    case 'version':
      return (
        <>
          <VersionSection {...about} />
          {history}
        </>
      );
  }
};
