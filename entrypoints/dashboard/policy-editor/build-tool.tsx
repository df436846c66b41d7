// The builder of descriptions with the tabs of this browser. What is typed and pointed at is kept with the draft.
import { useState } from 'react';
import { SiteBuilder, type PartOfTool } from '#components/policy-editor/site-builder.tsx';
import { blankTool, toolIn, withPointed, type TypedTool } from '#components/policy-editor/typed-tool.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { pointIn, useToolTabs } from '#entrypoints/dashboard/policy-editor/use-pointing.ts';
import type { SiteDescription } from '#lib/policy/site.ts';

export interface BuildToolProps {
  tools: readonly SiteDescription[];
  typed: TypedTool | undefined;
  onType: (typed: TypedTool | undefined) => void;
  onAdd: (tool: SiteDescription) => void;
}

const askedFor: Readonly<Record<PartOfTool, string>> = {
  titleAt: 'the title of the case',
  text: 'a part that a stranger needs',
  state: 'where it says whether the case is open',
  region: 'the part of the page that one case takes',
  id: 'the number of the case',
};

export const BuildTool = ({ tools, typed, onType, onAdd }: BuildToolProps) => {
  const tabs = useToolTabs();
  const [wanted, setWanted] = useState<number>();
  const [problem, setProblem] = useState<string>();
  if (!typed)
    return (
      <KeyedButton look="edge" keyName="n" onPress={() => onType(blankTool)}>
        Describe a tool
      </KeyedButton>
    );
  const tab = tabs.find(({ id }) => id === wanted)?.id ?? tabs[0]?.id;
  const read = toolIn(
    typed,
    tools.map(({ name }) => name),
  );
  const pointAt = async (part: PartOfTool): Promise<void> => {
    setProblem(undefined);
    const pointed = tab === undefined ? undefined : await pointIn(tab, askedFor[part]);
    if (typeof pointed === 'string') return setProblem(pointed);
    const at = tabs.find(({ id }) => id === tab);
    if (pointed && at)
      onType({ ...withPointed(typed, part, pointed), matches: typed.matches || `${new URL(at.address).hostname}/*` });
  };
  return (
    <SiteBuilder
      typed={typed}
      tabs={tabs}
      tab={tab}
      lack={'lack' in read ? read.lack : undefined}
      problem={problem}
      onTab={setWanted}
      onType={onType}
      onPoint={(part) =>
        void pointAt(part).catch(() =>
          setProblem(
            'The browser let nothing be pointed at on that page. What you typed is as it was. Load the page again, then point.',
          ),
        )
      }
      onAdd={() => {
        if ('tool' in read) onAdd(read.tool);
      }}
      onLeave={() => onType(undefined)}
    />
  );
};
