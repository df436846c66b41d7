// Loads a file of described tools, checks it here, has it kept, and removes tools again.
import { useEffect, useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { SiteList } from '#components/tools/site-list.tsx';
import { longestFile, readSiteFile } from '#lib/policy/site-file.ts';
import type { SiteDescription } from '#lib/policy/site.ts';
import { describedSites, watchSites } from '#lib/store/sites.ts';

export interface DescribedToolsProps {
  ask: Ask;
  /** Has a sentence read out. */
  say: (sentence: string) => void;
}

/** What is kept, followed through every window; undefined until it is known. */
const useDescribed = (): readonly SiteDescription[] | undefined => {
  const [sites, setSites] = useState<readonly SiteDescription[]>();
  useEffect(() => {
    const read = (): void => void describedSites().then(setSites);
    read();
    return watchSites(read);
  }, []);
  return sites;
};

const one = (count: number): string => (count === 1 ? '1 tool is' : `${count} tools are`);

export const DescribedTools = ({ ask, say }: DescribedToolsProps) => {
  const sites = useDescribed();
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string>();
  const change = (made: Promise<unknown>, said: string): void =>
    void made.then(
      () => {
        setProblem(undefined);
        say(said);
      },
      (error: Error) => setProblem(error.message),
    );
  const load = async (file: File): Promise<void> => {
    setProblem(undefined);
    // What is too long for a description is not read into memory; a character takes at most three bytes here.
    const read = file.size > 3 * longestFile ? readSiteFile(' '.repeat(longestFile + 1)) : readSiteFile(await file.text());
    setWrong('wrong' in read ? read.wrong : []);
    if ('sites' in read) change(ask('addSites', { sites: read.sites }), `${one(read.sites.length)} kept.`);
  };
  if (!sites) return null;
  return (
    <SiteList
      sites={sites}
      wrong={wrong}
      problem={problem}
      onLoad={(file) =>
        void load(file).catch((error: Error) =>
          setProblem(`This file could not be read: ${error.message}. Nothing was changed. Choose it again.`),
        )
      }
      onRemove={(name) => {
        change(ask('removeSite', { name }), 'Removed. Its pages are read as any other from now on.');
        // The button is gone with its tool.
        document.getElementById('main')?.focus();
      }}
    />
  );
};
