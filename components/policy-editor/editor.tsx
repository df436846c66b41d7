// The policy editor: sentences with slots on the left, the simulator beside it, and at the foot what publishing would change.
import type { ReactNode } from 'react';
import { useKeys } from '#components/dashboard/use-keys.ts';
import { PolicyBar, type PolicyBarProps } from '#components/policy-editor/policy-bar.tsx';
import { Simulator, type SimulatorProps } from '#components/policy-editor/simulator.tsx';
import { focusSlot } from '#components/policy-editor/slot-of.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { sectionOf, sections, type SectionName } from '#lib/policy/sections.ts';

/** What is open on the left. */
export interface EditorView {
  section: SectionName;
  as: 'sentences' | 'json' | 'publish';
}

export interface EditorProps {
  hasLetters: boolean;
  /** How the draft came to be what it is, in a sentence. */
  about: string;
  view: EditorView;
  onView: (view: EditorView) => void;
  simulator: Omit<SimulatorProps, 'onGo'>;
  bar: Omit<PolicyBarProps, 'onGo' | 'onPublish'>;
  /** Opening files and beginning anew. */
  files: ReactNode;
  /** The section, or the last step before publishing. */
  children: ReactNode;
}

/** Focuses what is open on the left, after it was drawn. */
export const focusSection = (): void =>
  setTimeout(() => document.querySelector<HTMLElement>('.policy-section')?.focus()) as unknown as void;

const blockedIn = (parts: readonly string[]): ReadonlyMap<SectionName, number> => {
  const counts = new Map<SectionName, number>();
  for (const part of parts) counts.set(sectionOf(part), (counts.get(sectionOf(part)) ?? 0) + 1);
  return counts;
};

export const Editor = ({ hasLetters, about, view, onView, simulator, bar, files, children }: EditorProps) => {
  const { section, as } = view;
  const blocked = blockedIn(bar.blockers.map(({ part }) => part));
  const turn = (): void => {
    onView({ section, as: as === 'json' ? 'sentences' : 'json' });
    if (as === 'json') focusSection();
  };
  const go = (part: string): void => {
    onView({ section: sectionOf(part), as: 'sentences' });
    // The section is drawn after this turn.
    setTimeout(() => focusSlot(part));
  };
  useKeys(
    {
      j: turn,
      n: () => document.querySelector<HTMLElement>('.policy-section [aria-keyshortcuts=n]')?.click(),
    },
    hasLetters && as !== 'publish',
  );
  return (
    <main className="policy-editor" id="main" tabIndex={-1}>
      <div className="policy-work">
        <header>
          <h2>Policy editor</h2>
          <p className="meta">{about}</p>
          {files}
        </header>
        {as === 'publish' ? (
          children
        ) : (
          <>
            <nav className="policy-sections" aria-label="Sections of the policy">
              {sections.map(({ name, title }) => (
                <button
                  key={name}
                  type="button"
                  aria-current={name === section ? 'true' : undefined}
                  onClick={() => onView({ section: name, as })}
                >
                  {title}
                  {blocked.has(name) && (
                    <span className="policy-count">
                      {blocked.get(name)}
                      <span className="visually-hidden"> in the way</span>
                    </span>
                  )}
                </button>
              ))}
            </nav>
            <section className="policy-section" aria-labelledby="policy-section" tabIndex={-1}>
              <div className="policy-section-head">
                <h3 id="policy-section">{sections.find(({ name }) => name === section)!.title}</h3>
                <KeyedButton onPress={turn} keyName="j">
                  {as === 'json' ? 'Show sentences' : 'Show JSON'}
                </KeyedButton>
              </div>
              {children}
            </section>
          </>
        )}
      </div>
      <Simulator {...simulator} onGo={go} />
      {as !== 'publish' && <PolicyBar {...bar} onGo={go} onPublish={() => onView({ section, as: 'publish' })} />}
    </main>
  );
};
