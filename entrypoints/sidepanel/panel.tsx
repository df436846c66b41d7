// The frame of the side panel: which page it is about, what is said where there is no case, and what is read out.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { useKeys } from '#components/dashboard/use-keys.ts';
import { PanelKeys } from '#components/panel/panel-keys.tsx';
import { RecordingStart } from '#components/recording/recording-start.tsx';
import { SendingNote } from '#components/panel/sending-note.tsx';
import { SiteSwitch } from '#components/panel/site-switch.tsx';
import { ClosedPage, FailedPage, LoadingPage, OwnPage, UnknownPage } from '#components/panel/unread-page.tsx';
import { Running } from '#entrypoints/recording/running.tsx';
import { useRecording } from '#entrypoints/recording/use-recording.ts';
import { CaseView } from '#entrypoints/sidepanel/case-view.tsx';
import { usePage } from '#entrypoints/sidepanel/use-page.ts';
import { useShortcuts } from '#entrypoints/sidepanel/use-shortcuts.ts';
import { useSite } from '#entrypoints/sidepanel/use-site.ts';
import { useTab } from '#entrypoints/sidepanel/use-tab.ts';
import type { Database } from '#lib/store/db.ts';
import { hasLetterKeys } from '#lib/store/queries.ts';
import { shortStanding } from '#lib/store/short-standing.ts';

export interface PanelProps {
  db: Database;
  ask: Ask;
  /** Where our own pages are, with the slash at the end. */
  own: string;
}

export const Panel = ({ db, ask, own }: PanelProps) => {
  const tab = useTab();
  const page = usePage(ask, own, tab);
  const shortcuts = useShortcuts();
  const site = useSite(ask, page.is === 'own' ? undefined : tab?.url, page.again);
  const hasLetters = useLiveQuery(() => hasLetterKeys(db), [db], true);
  const standing = useLiveQuery(() => shortStanding(db), [db]);
  const recording = useRecording();
  const [isHelp, setHelp] = useState(false);
  const [said, setSaid] = useState('');
  useKeys({ '?': () => setHelp(true) }, hasLetters);
  return (
    <main className="panel" id="main">
      {page.is === 'loading' && <LoadingPage />}
      {page.is === 'unknown' && <UnknownPage shortcut={shortcuts?.panel} />}
      {page.is === 'own' && <OwnPage />}
      {page.is === 'closed' && <ClosedPage />}
      {page.is === 'failed' && <FailedPage sentence={page.sentence} onRetry={page.again} />}
      {page.is === 'known' && (
        <CaseView
          key={page.page.case}
          db={db}
          ask={ask}
          tab={page.tab}
          visit={tab?.visit}
          page={page.page}
          shortcut={shortcuts?.capture ?? []}
          hasLetters={hasLetters}
          say={setSaid}
        />
      )}
      <Running db={db} ask={ask} />
      {recording === null && tab && site?.isOn && (
        <RecordingStart onStart={async (goal) => void (await ask('startRecording', { tab: tab.id, goal }))} />
      )}
      {(page.is === 'known' || page.is === 'unknown') && site && (
        <SiteSwitch
          host={site.host}
          isOn={site.isOn}
          hasMarks={site.hasMarks}
          onSwitchOn={site.switchOn}
          onSwitchOff={site.switchOff}
          onMarks={site.setMarks}
        />
      )}
      {standing && (
        <SendingNote standing={standing} onOpen={() => void ask('openDashboard', { place: 'sending' }).catch(() => {})} />
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {isHelp && <PanelKeys onClose={() => setHelp(false)} />}
    </main>
  );
};
