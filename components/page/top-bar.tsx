// The head of the dashboard: where one is, how sending stands, and the keys.
import type { ReactNode } from 'react';

export interface TopBarProps {
  place:
    | 'review'
    | 'questions'
    | 'rubrics'
    | 'packages'
    | 'tools'
    | 'left'
    | 'sending'
    | 'leaving'
    | 'policy'
    | 'editor'
    | undefined;
  /** A policy loosens something, and waits for the person. */
  hasNews?: boolean;
  /** The organisation's name; nothing where this device has joined none. */
  organisation: string | undefined;
  /** The sync line. */
  children: ReactNode;
  onHelp: () => void;
}

/** Landmark, product name, the places, and the sync line. */
export const TopBar = ({ place, organisation, hasNews = false, children, onHelp }: TopBarProps) => (
  <header className="top-bar">
    <h1>Precedent</h1>
    <nav aria-label="Places">
      <a href="#review" aria-current={place === 'review' ? 'page' : undefined}>
        Review
      </a>
      <a href="#questions" aria-current={place === 'questions' ? 'page' : undefined}>
        Questions
      </a>
      <a href="#rubrics" aria-current={place === 'rubrics' ? 'page' : undefined}>
        Rubrics
      </a>
      <a href="#packages" aria-current={place === 'packages' ? 'page' : undefined}>
        Packages
      </a>
      <a href="#tools" aria-current={place === 'tools' ? 'page' : undefined}>
        Tools
      </a>
      <a href="#what-left" aria-current={place === 'left' ? 'page' : undefined}>
        What left
      </a>
      <a href="#leaving" aria-current={place === 'leaving' ? 'page' : undefined}>
        Your data
      </a>
      <a href="#policy" aria-current={place === 'policy' ? 'page' : undefined}>
        Policy{hasNews && <span className="news"> · changes</span>}
      </a>
      <a href="#policy-editor" aria-current={place === 'editor' ? 'page' : undefined}>
        Policy editor
      </a>
    </nav>
    <div className="top-bar-state">
      {children}
      <span className="meta">{organisation ?? 'On this device only'}</span>
      <button type="button" className="button button-text" onClick={onHelp} aria-keyshortcuts="?">
        <span>Keys</span>
        <kbd aria-hidden="true">?</kbd>
      </button>
    </div>
  </header>
);
