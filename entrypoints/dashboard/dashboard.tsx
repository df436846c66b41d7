// The frame of the dashboard: head, the places, what floats, and what is read out.
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { useHash } from '#components/dashboard/use-hash.ts';
import { useKeys } from '#components/dashboard/use-keys.ts';
import { useNow } from '#components/dashboard/use-now.ts';
import { useOnline } from '#components/dashboard/use-online.ts';
import { KeysHelp } from '#components/page/keys-help.tsx';
import { Opening } from '#components/page/opening.tsx';
import { SyncLine } from '#components/page/sync-line.tsx';
import type { SelfJoinNow } from '#components/policy/self-join.tsx';
import { TopBar } from '#components/page/top-bar.tsx';
import { JoinedNote } from '#components/page/joined-note.tsx';
import { RecoveryCode } from '#components/rail/recovery-code.tsx';
import { useBackup } from '#entrypoints/dashboard/leaving/use-backup.ts';
import { FirstSteps } from '#entrypoints/dashboard/first-steps.tsx';
import { PackagesPlace } from '#entrypoints/dashboard/packages-place.tsx';
import { ToolsPlace } from '#entrypoints/dashboard/tools-place.tsx';
import { usePalette } from '#entrypoints/dashboard/use-palette.ts';
import { QuestionsPlace } from '#entrypoints/dashboard/questions-place.tsx';
import { RubricsPlace } from '#entrypoints/dashboard/rubrics-place.tsx';
import { mayShowSignIn } from '#entrypoints/dashboard/may-show-sign-in.ts';
import { useSelfJoin } from '#entrypoints/dashboard/use-self-join.ts';
import { usePolicy } from '#entrypoints/dashboard/use-policy.ts';
import type { GiveText } from '#entrypoints/dashboard/save-consent.ts';
import { Review } from '#entrypoints/dashboard/review.tsx';
import { WhatLeftPlace } from '#entrypoints/dashboard/what-left-place.tsx';
import { listed } from '#lib/policy/change/mark.ts';
import type { Database } from '#lib/store/db.ts';
import { isWaiting } from '#lib/store/policy.ts';
import { hasLetterKeys } from '#lib/store/queries.ts';
import { organisations, standing } from '#lib/store/standing.ts';
import { statusOf } from '#lib/sync/status.ts';

const Palette = lazy(() => import('#entrypoints/dashboard/palette.tsx'));
const PolicyPlace = lazy(() => import('#entrypoints/dashboard/policy-place.tsx'));
const PolicyEditorPlace = lazy(() => import('#entrypoints/dashboard/policy-editor/policy-editor-place.tsx'));
const SendingPlace = lazy(() => import('#entrypoints/dashboard/sending-place.tsx'));
const LeavingPlace = lazy(() => import('#entrypoints/dashboard/leaving/leaving-place.tsx'));

/** Shown once after joining. */
interface Noted {
  organisation: string;
  recoveryCode: string;
  isAsked?: boolean;
}

export interface DashboardProps {
  db: Database;
  ask: Ask;
  /** Gives a file to the person; the browser's download by default. */
  give: (name: string, file: Uint8Array<ArrayBuffer> | Blob) => void;
  /** The same for a text of some type. */
  giveText: GiveText;
}

/** Where the address leads, beside review. */
const places = {
  packages: 'packages',
  questions: 'questions',
  rubrics: 'rubrics',
  tools: 'tools',
  'what-left': 'left',
  sending: 'sending',
  leaving: 'leaving',
  policy: 'policy',
  'policy-editor': 'editor',
} as const;

export const Dashboard = ({ db, ask, give, giveText }: DashboardProps) => {
  const place = useHash();
  const now = useNow(5000);
  const isOnline = useOnline();
  const joined = useLiveQuery(() => organisations(db), [db]);
  const waiting = useLiveQuery(() => standing(db), [db]);
  const hasLetters = useLiveQuery(() => hasLetterKeys(db), [db], true);
  const [isHelp, setHelp] = useState(false);
  const palette = usePalette();
  const backup = useBackup(db, ask);
  const policy = usePolicy();
  const [noted, setNoted] = useState<Noted>();
  const [said, setSaid] = useState('');
  const say = (sentence: string): void => setSaid((before) => (before === sentence ? `${sentence}\u00A0` : sentence));
  useEffect(() => {
    // Lists are whole only when the journal is drained; should that fail, it is drained by the next alarm. What is typed in a card
    // while this page is open is here when the person comes back to it.
    const drain = (): void => void ask('drainAll', {}).catch(() => {});
    drain();
    window.addEventListener('focus', drain);
    return () => window.removeEventListener('focus', drain);
  }, [ask]);
  useKeys({ '?': () => setHelp(true) }, hasLetters);
  const greet = ({ organisation, recoveryCode }: { organisation: string; recoveryCode?: string }): void => {
    say(`You have joined ${organisation}.`);
    if (recoveryCode) setNoted({ organisation, recoveryCode });
  };
  const join = async (endpoint: string, code: string): Promise<void> => greet(await ask('enrol', { endpoint, code }));
  const signIn = async (endpoint: string, isAnew: boolean): Promise<void> => {
    // First, while the press still counts.
    await mayShowSignIn();
    greet(await ask('signIn', { endpoint, isAnew }));
  };
  const status = waiting && waiting.enrolments.length > 0 ? statusOf({ ...waiting, isOnline }, now) : undefined;
  const joining = useSelfJoin(policy, waiting?.enrolments);
  const [isLater, setLater] = useState(false);
  const lacking = joined?.find(({ lacksRecoveryCode }) => lacksRecoveryCode);
  const renew = async (endpoint: string): Promise<void> =>
    setNoted({ ...(await ask('renewRecoveryCode', { endpoint })), isAsked: true });
  const trySending = (): void => void ask('syncNow', {}).catch((error: Error) => say(error.message));
  return (
    <>
      <a className="skip" href="#main" onClick={(event) => skipTo(event)}>
        Skip to the content
      </a>
      <TopBar
        place={place === 'welcome' ? undefined : Object.hasOwn(places, place) ? places[place as keyof typeof places] : 'review'}
        organisation={joined && joined.length > 0 ? listed(joined.map(({ organisation }) => organisation)) : undefined}
        hasNews={policy !== undefined && Object.values(policy.of).some(isWaiting)}
        onHelp={() => setHelp(true)}
      >
        {joining && joining.is !== 'left' && <SyncLine sentence={joinLine(joining)} isOpen={place === 'sending'} />}
        {status && (
          <SyncLine sentence={status.text} isOpen={place === 'sending'} onTryNow={status.mayTryNow ? trySending : undefined} />
        )}
      </TopBar>
      {lacking && !isLater && place !== 'leaving' && (
        <JoinedNote organisation={lacking.organisation} onMake={() => renew(lacking.endpoint)} onLater={() => setLater(true)} />
      )}
      {place === 'welcome' ? (
        <FirstSteps db={db} />
      ) : place === 'what-left' ? (
        <WhatLeftPlace db={db} hasLetters={hasLetters} give={giveText} />
      ) : place === 'tools' ? (
        <ToolsPlace ask={ask} say={say} />
      ) : place === 'questions' ? (
        <QuestionsPlace db={db} ask={ask} hasLetters={hasLetters} say={say} />
      ) : place === 'rubrics' ? (
        <RubricsPlace db={db} ask={ask} hasLetters={hasLetters} say={say} />
      ) : place === 'sending' ? (
        <Suspense fallback={<Opening />}>
          <SendingPlace db={db} ask={ask} join={join} signIn={signIn} say={say} />
        </Suspense>
      ) : place === 'policy' ? (
        <Suspense fallback={<Opening />}>{joined && <PolicyPlace db={db} ask={ask} joined={joined} say={say} />}</Suspense>
      ) : place === 'leaving' ? (
        <Suspense fallback={<Opening />}>
          {joined && <LeavingPlace db={db} ask={ask} joined={joined} backup={backup} give={give} say={say} onNewCode={renew} />}
        </Suspense>
      ) : place === 'policy-editor' ? (
        <Suspense fallback={<Opening />}>
          {joined && <PolicyEditorPlace db={db} ask={ask} joined={joined} hasLetters={hasLetters} give={giveText} say={say} />}
        </Suspense>
      ) : place === 'packages' ? (
        joined && <PackagesPlace db={db} ask={ask} joined={joined} give={give} say={say} />
      ) : (
        joined && (
          <Review
            db={db}
            ask={ask}
            place={place === 'review' ? '' : place}
            joined={joined}
            hasLetters={hasLetters}
            join={join}
            signIn={signIn}
            say={say}
            give={giveText}
          />
        )
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {isHelp && (
        <KeysHelp
          hasLetters={hasLetters}
          onLetters={(isOn) => void ask('setLetterKeys', { isOn })}
          onClose={() => setHelp(false)}
        />
      )}
      {palette.isOpen && (
        <Suspense>
          <Palette db={db} onClose={palette.close} />
        </Suspense>
      )}
      {noted && (
        <RecoveryCode
          organisation={noted.organisation}
          code={noted.recoveryCode}
          isAsked={noted.isAsked ?? false}
          onNoted={() => setNoted(undefined)}
        />
      )}
    </>
  );
};

/** How joining by itself stands, in the words of the line that leads to more. */
const joinLine = ({ organisation, is }: SelfJoinNow): string =>
  is === 'begun'
    ? `Joining ${organisation}`
    : is === 'waiting'
      ? `Not joined ${organisation} yet`
      : `Could not join ${organisation}`;

/** The address is the place, so the skip link moves focus without changing it. */
const skipTo = (event: { preventDefault: () => void }): void => {
  event.preventDefault();
  const main = document.getElementById('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
};
