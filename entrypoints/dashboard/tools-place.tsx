// Tools that are switched on, and switching one off. Switching on is asked for beside the tool, in the side panel.
import { useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { Opening } from '#components/page/opening.tsx';
import { Tools, toolOf } from '#components/tools/tools.tsx';
import { DescribedTools } from '#entrypoints/dashboard/described-tools.tsx';
import { useShortcuts } from '#entrypoints/sidepanel/use-shortcuts.ts';
import { useSites } from '#entrypoints/dashboard/use-sites.ts';

export interface ToolsPlaceProps {
  ask: Ask;
  /** Has a sentence read out. */
  say: (sentence: string) => void;
}

export const ToolsPlace = ({ ask, say }: ToolsPlaceProps) => {
  const allowed = useSites();
  const shortcuts = useShortcuts();
  const [problem, setProblem] = useState<string>();
  const switchOff = (pattern: string): void =>
    void ask('switchOff', { pattern }).then(
      () => {
        setProblem(undefined);
        say(`${toolOf({ pattern })} is switched off.`);
        // The button is gone with its tool.
        document.getElementById('main')?.focus();
      },
      (error: Error) => setProblem(error.message),
    );
  const setMarks = (pattern: string, isOn: boolean): void =>
    void ask('setMarks', { pattern, isOn }).then(
      () => say(isOn ? 'Marks are shown.' : 'Marks are hidden.'),
      (error: Error) => setProblem(error.message),
    );
  if (!allowed || !shortcuts) return <Opening />;
  return (
    <Tools {...allowed} shortcut={shortcuts.panel} problem={problem} onSwitchOff={switchOff} onMarks={setMarks}>
      <DescribedTools ask={ask} say={say} />
    </Tools>
  );
};
