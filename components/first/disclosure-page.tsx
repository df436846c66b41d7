// The first page that anybody sees: what Precedent does, and two answers of equal size. Nothing happens before the first (rule K7).
import { useEffect, useRef, useState } from 'react';
import { Keycaps } from '#components/words/keycaps.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import { disclosure } from '#lib/judgment/disclosure.ts';

/** What browser management says of joining. */
export interface Joins {
  organisation: string;
  endpoint: string;
  /** How the organisation names this device. */
  device?: string | undefined;
}

export interface DisclosurePageProps {
  /** What is new since the person read it last; empty the first time. */
  changes: readonly string[];
  /** The keys of capture, which lead back here; empty where none are set. */
  shortcut: readonly string[];
  /** What this browser is asked for: each permission, and what it is for. */
  permissions: readonly (readonly [name: string, means: string])[];
  /** Whom this device joins by itself once the person goes on; nothing where browser management asks for nothing. */
  joins: Joins | undefined;
  /** Rejects with the sentence that the person reads. */
  onAccept: () => Promise<void>;
}

/** Focus on the heading, so that the page is read from its start. */
const useHeadingFocus = (isShown: boolean) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [isShown]);
  return heading;
};

/** The whole page; `onAccept` takes it away. "Not now" stays and says how to come back. */
export const DisclosurePage = ({ changes, shortcut, permissions, joins, onAccept }: DisclosurePageProps) => {
  const [isLater, setLater] = useState(false);
  const [problem, setProblem] = useState<string>();
  const heading = useHeadingFocus(isLater);
  if (isLater)
    return (
      <main className="told" id="main">
        <h1 ref={heading} tabIndex={-1}>
          Precedent stays off
        </h1>
        <p className="told-lead">Nothing is read or kept until you go on. You can close this page.</p>
        <p>
          To come back to it, press the button of Precedent in the toolbar
          {shortcut.length > 0 && (
            <>
              {' or '}
              <Keycaps keys={shortcut} />
            </>
          )}
          . To remove Precedent, right-click that button.
        </p>
        <div>
          <KeyedButton look="edge" onPress={() => setLater(false)}>
            Read it again
          </KeyedButton>
        </div>
      </main>
    );
  return (
    <main className="told" id="main">
      <p className="told-name">Precedent</p>
      <h1 ref={heading} tabIndex={-1}>
        What Precedent does, before it does anything
      </h1>
      <p className="told-lead">{disclosure.lead}</p>
      {changes.length > 0 && (
        <section className="told-news" aria-labelledby="news-heading">
          <h2 id="news-heading">Changed since you read this last</h2>
          <ul>
            {changes.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {disclosure.parts.map(({ about, says }) => (
        <section key={about} className="told-part">
          <h2>{about}</h2>
          <div>
            {says.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </section>
      ))}
      <section className="told-part">
        <h2>What each permission is for</h2>
        <div>
          <dl className="told-permissions">
            {permissions.map(([name, means]) => (
              <div key={name}>
                <dt className="exact">{name}</dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
          <p>{disclosure.sites}</p>
        </div>
      </section>
      {joins && (
        <section className="told-part">
          <h2>Your organisation</h2>
          <div>
            <p>
              {joins.organisation} set this browser up. When you go on, this device joins it at {joins.endpoint} by itself. What
              goes there then: this device’s public key{joins.device && ` and its name, ${joins.device}`}. No judgment.
            </p>
            <p>You agree to each judgment by yourself before it leaves, and you can leave the organisation under Your data.</p>
          </div>
        </section>
      )}
      <Problem sentence={problem} />
      <div className="pair">
        <KeyedButton look="seal" onPress={() => void onAccept().catch((error: Error) => setProblem(error.message))}>
          I have read this, go on
        </KeyedButton>
        <KeyedButton look="edge" onPress={() => setLater(true)}>
          Not now
        </KeyedButton>
      </div>
    </main>
  );
};
