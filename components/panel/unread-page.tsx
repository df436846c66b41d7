// What the panel says where there is no case to show: it does not know the page, it is ours, it is closed, or reading it failed.
import { Keycaps } from '#components/words/keycaps.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';

/** The page has not been shown to the panel yet, or cannot be. The keys are the browser's own; empty where the person removed them. */
export const UnknownPage = ({ shortcut }: { shortcut: readonly string[] | undefined }) => (
  <section className="panel-note">
    <h1>This page is not known yet</h1>
    <p>
      The panel reads a page only after you asked for it there.{' '}
      {shortcut === undefined || shortcut.length > 0 ? (
        <>
          Press <Keycaps keys={shortcut ?? []} /> on the page, or choose <q>Show cases like this</q> from the menu of the toolbar
          button.
        </>
      ) : (
        <>
          Choose <q>Show cases like this</q> from the menu of the toolbar button, or give it keys at{' '}
          <span className="exact">chrome://extensions/shortcuts</span>.
        </>
      )}
    </p>
    <p className="meta">
      If it stays like this, the browser lets no extension read this page: its own pages, its store, some viewers.
    </p>
  </section>
);

/** One of our own pages is in front. */
export const OwnPage = () => (
  <section className="panel-note">
    <h1>This is a page of Precedent</h1>
    <p>Go to a page of the tool that you work in. Its case, and cases like it, are shown here.</p>
  </section>
);

/** The tab that the panel was opened for is gone. */
export const ClosedPage = () => (
  <section className="panel-note">
    <h1>The page is closed</h1>
    <p>What you kept on it is safe on this device. Open the page again and show the panel there.</p>
  </section>
);

/** The background failed; its sentence says what is safe and what to do. */
export const FailedPage = ({ sentence, onRetry }: { sentence: string; onRetry: () => void }) => (
  <section className="panel-note">
    <h1>This page could not be read</h1>
    <Problem sentence={sentence}>
      <KeyedButton look="edge" onPress={onRetry}>
        Try again
      </KeyedButton>
    </Problem>
  </section>
);

/** Nothing is known of the page yet. */
export const LoadingPage = () => (
  <section className="panel-note">
    <h1 className="visually-hidden">Reading the page</h1>
    <Waiting />
  </section>
);

/** The panel in its final geometry while nothing is known; it shows itself after 300 ms only. `about` is read out. */
export const Waiting = ({ about }: { about?: string }) => (
  <div className="skeleton" aria-busy="true">
    {about && <span className="visually-hidden">{about}</span>}
    <i style={{ width: '70%' }} />
    <i style={{ width: '40%' }} />
    <i style={{ width: '90%' }} />
    <i style={{ width: '60%' }} />
  </div>
);
