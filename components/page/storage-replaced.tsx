// The browser put an empty database in the place of a damaged one. The list is not simply shown empty: the person hears of it first.
import { useState } from 'react';
import { goTo } from '#components/dashboard/use-hash.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';

/** A full page in three parts: what happened, what is safe, what to do. `onGoOn` rejects with a sentence. */
export const StorageReplaced = ({ onGoOn }: { onGoOn: () => Promise<void> }) => {
  const [problem, setProblem] = useState<string>();
  const goOn = (place: string): void =>
    void onGoOn().then(
      () => goTo(place),
      (error: Error) => setProblem(error.message),
    );
  return (
    <main className="storage-broken" id="main">
      <h1>The browser has emptied the database of this extension</h1>
      <p>
        Its files were damaged, say by a full disk or a power cut, and the browser replaced them with empty ones. Precedent
        deleted nothing.
      </p>
      <p>
        What you had sent is still where you sent it; with your recovery code you can take it back from anywhere. What was only on
        this device is no longer in this browser.
      </p>
      <p>
        If you keep a backup with Precedent, go on and bring it back. If you have one of your browser profile, close the browser
        and put it back before you go on. Otherwise go on with an empty list, and join your organisation again to send.
      </p>
      <Problem sentence={problem} />
      <div className="pair">
        <KeyedButton look="edge" onPress={() => goOn('leaving')}>
          Go on and bring back a backup
        </KeyedButton>
        <KeyedButton look="edge" onPress={() => goOn('review')}>
          Go on with an empty list
        </KeyedButton>
      </div>
    </main>
  );
};
