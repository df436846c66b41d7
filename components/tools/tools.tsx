// The page of tools that are switched on: since when, what that allows, and the way back (rules K6, K9).
import type { ReactNode } from 'react';
import { Keycaps } from '#components/words/keycaps.tsx';
import { dayWords } from '#components/words/days.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import type { EnabledSite } from '#lib/store/enabled-sites.ts';

export interface ToolsProps {
  sites: readonly EnabledSite[];
  /** What the browser allows beyond single tools, as it names it. */
  wider: readonly string[];
  /** The keys that show the side panel; empty where the person removed them. */
  shortcut: readonly string[];
  problem: string | undefined;
  onSwitchOff: (pattern: string) => void;
  onMarks: (pattern: string, isOn: boolean) => void;
  /** Further sections of the page. */
  children?: ReactNode;
}

/** The name of a tool: its host, and the scheme where what is read there travels in the open. */
export const toolOf = ({ pattern }: Pick<EnabledSite, 'pattern'>): string => pattern.replace(/^https:\/\/|\/\*$/g, '');

const None = ({ shortcut }: Pick<ToolsProps, 'shortcut'>): ReactNode => (
  <section aria-labelledby="no-tool">
    <h3 id="no-tool">No tool is switched on</h3>
    <p>
      Nothing of Precedent runs in a page before you ask for it there. To switch a tool on, go to it, show the side panel
      {shortcut.length > 0 && (
        <>
          {' '}
          with <Keycaps keys={shortcut} />
        </>
      )}
      , and choose <q>Switch on for this tool</q>.
    </p>
  </section>
);

/** Every tool with its own way back; nothing is asked before it is taken. */
export const Tools = ({ sites, wider, shortcut, problem, onSwitchOff, onMarks, children }: ToolsProps) => (
  <main className="tools" id="main" tabIndex={-1}>
    <h2>Tools</h2>
    <p>
      A tool that you switch on gets a small script of Precedent in its pages. They show marks where you kept judgments. The side
      panel may read them while it is open. When you work in a field, the page remembers what it held before, until you leave it.
      Nothing of that is stored or sent, and the tool learns nothing of it.
    </p>
    <Problem sentence={problem} />
    {sites.length === 0 ? (
      <None shortcut={shortcut} />
    ) : (
      <ul className="tool-list" aria-label="Tools that are switched on">
        {sites.map((site) => (
          <li key={site.pattern}>
            <h3>{toolOf(site)}</h3>
            <p className="meta">Switched on since {dayWords(site.since)}</p>
            <p className="tool-acts">
              <KeyedButton onPress={() => onMarks(site.pattern, !site.hasMarks)}>
                {site.hasMarks ? 'Hide marks' : 'Show marks'}
                <span className="visually-hidden"> on {toolOf(site)}</span>
              </KeyedButton>
              <KeyedButton look="edge" onPress={() => onSwitchOff(site.pattern)}>
                Switch off<span className="visually-hidden"> {toolOf(site)}</span>
              </KeyedButton>
            </p>
          </li>
        ))}
      </ul>
    )}
    {wider.length > 0 && (
      <section aria-labelledby="wider">
        <h3 id="wider">Allowed beyond that</h3>
        <p>
          In its own settings your browser allows Precedent more than single tools. No script is put into these pages. The side
          panel can read them while it is open.
        </p>
        <ul className="tool-list">
          {wider.map((pattern) => (
            <li key={pattern}>
              <p className="exact">{pattern}</p>
              <p className="tool-acts">
                <KeyedButton look="edge" onPress={() => onSwitchOff(pattern)}>
                  Take back<span className="visually-hidden"> {pattern}</span>
                </KeyedButton>
              </p>
            </li>
          ))}
        </ul>
      </section>
    )}
    {children}
  </main>
);
