// One's own data: taken along, backed up, brought back, taken back, erased. Loaded when it is first gone to.
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { useNow } from '#components/dashboard/use-now.ts';
import { Backup } from '#components/leaving/backup.tsx';
import { EraseDevice } from '#components/leaving/erase-device.tsx';
import { EraseThere, type ErasedThere } from '#components/leaving/erase-there.tsx';
import { Leaving } from '#components/leaving/leaving.tsx';
import { MyData } from '#components/leaving/my-data.tsx';
import { Proofs } from '#components/leaving/proofs.tsx';
import { RoomMeter } from '#components/leaving/room-meter.tsx';
import { TakeBack, type Run } from '#components/leaving/take-back.tsx';
import { CodePart } from '#entrypoints/dashboard/leaving/code-part.tsx';
import { LeavePart } from '#entrypoints/dashboard/leaving/leave-part.tsx';
import { useBringBack } from '#entrypoints/dashboard/leaving/use-bring-back.ts';
import type { useBackup } from '#entrypoints/dashboard/leaving/use-backup.ts';
import { Opening } from '#components/page/opening.tsx';
import { judgmentsWords } from '#components/words/days.ts';
import { dayOf } from '#lib/judgment/days.ts';
import type { Database, EnrolmentRow } from '#lib/store/db.ts';
import { ownData } from '#lib/store/own-data.ts';
import { roomNow, type Room } from '#lib/store/room.ts';
import { allProofs, leavable, takeable } from '#lib/store/takeable.ts';

export interface LeavingPlaceProps {
  db: Database;
  ask: Ask;
  /** The organisations that this device has joined. */
  joined: readonly EnrolmentRow[];
  backup: ReturnType<typeof useBackup>;
  /** Gives a file to the person. */
  give: (name: string, file: Blob) => void;
  /** Has a sentence read out. */
  say: (sentence: string) => void;
  /** Makes a recovery code and shows it. */
  onNewCode: (endpoint: string) => Promise<void>;
}

const shownProofs = 20;
/** Records that are taken back in one transaction. */
const atOnce = 100;

const useRoom = (): Room | undefined => {
  const [room, setRoom] = useState<Room>();
  const now = useNow(30_000);
  useEffect(() => void roomNow().then(setRoom), [now]);
  return room;
};

/** A problem that the last try left, and how to make the next one. */
const useTry = () => {
  const [problem, setProblem] = useState<string>();
  const run = (work: () => Promise<void>): void => {
    setProblem(undefined);
    void work().catch((error: Error) => setProblem(error.message));
  };
  return { problem, run };
};

const LeavingPlace = ({ db, ask, joined, backup, give, say, onNewCode }: LeavingPlaceProps) => {
  const now = useNow(30_000);
  const rows = useLiveQuery(() => takeable(db), [db]);
  const about = useLiveQuery(() => leavable(db, shownProofs), [db]);
  const room = useRoom();
  const bring = useBringBack(db, ask);
  const [saving, setSaving] = useState<{ done: number; all: number }>();
  const [run, setRun] = useState<Run>();
  const [erased, setErased] = useState<ErasedThere>();
  const [isErasing, setErasing] = useState(false);
  const [gone, setGone] = useState<string>();
  const [taking, saved, there, device] = [useTry(), useTry(), useTry(), useTry()];
  if (!rows || !about || !backup.standing) return <Opening />;

  const takeBack = async (ids: string[]): Promise<void> => {
    let done = 0;
    for (let from = 0; from < ids.length; from += atOnce) {
      setRun({ done, all: ids.length, isOver: false });
      try {
        done += (await ask('withdrawSome', { ids: ids.slice(from, from + atOnce) })).count;
      } catch (error) {
        setRun({ done, all: ids.length, isOver: true });
        throw error;
      }
    }
    setRun({ done, all: ids.length, isOver: true });
    void ask('syncNow', {}).catch(() => {});
  };
  const save = async (): Promise<void> => {
    setSaving({ done: 0, all: 1 });
    try {
      await ask('drainAll', {});
      const day = dayOf(Date.now());
      const { file } = await ownData(db, day, (done, all) => setSaving({ done, all }));
      give(`precedent-data-${day}.json`, file);
      say('The file is among your downloads.');
    } finally {
      setSaving(undefined);
    }
  };
  const eraseThere = async (endpoint: string, recoveryCode?: string): Promise<void> => {
    setErased(undefined);
    setErasing(true);
    try {
      const told = await ask('eraseThere', { endpoint, ...(recoveryCode === undefined ? {} : { recoveryCode }) });
      setErased({ ...told, host: endpoint.replace(/^https?:\/\//, '') });
    } finally {
      setErasing(false);
    }
  };
  const leave = async ({ endpoint: where, organisation }: EnrolmentRow, isSure: boolean): Promise<void> => {
    const { back, unconfirmed } = await ask('leaveOrganisation', { endpoint: where, isSure });
    setGone(
      [
        `You have left ${organisation}. Nothing is sent there any more.`,
        back > 0 ? `${judgmentsWords(back)} ${back === 1 ? 'is' : 'are'} up for review again.` : '',
        unconfirmed > 0 ? `${judgmentsWords(unconfirmed)} ${unconfirmed === 1 ? 'was' : 'were'} not confirmed there.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
    document.getElementById('main')?.focus();
  };
  const eraseDevice = async (isSure: boolean): Promise<void> => {
    await ask('eraseDevice', { isSure });
    // What this page still shows is on no disk any more.
    window.location.replace('dashboard.html');
  };
  return (
    <Leaving>
      <MyData
        saving={saving}
        bringing={bring.bringing}
        problem={bring.problem ?? saved.problem}
        onSave={() => saved.run(save)}
        onChoose={bring.choose}
        onOpen={bring.open}
        onBring={bring.bring}
        onLeave={bring.leave}
      />
      <Backup
        standing={backup.standing}
        now={now}
        problem={backup.problem}
        onPick={backup.pick}
        onAllow={backup.allow}
        onWrite={backup.write}
        onStop={backup.stop}
      />
      <RoomMeter room={room} />
      <TakeBack
        rows={rows}
        isSeveral={joined.length > 1}
        unconfirmed={about.erasures}
        left={about.left}
        run={run}
        problem={taking.problem}
        onTakeBack={(ids) => taking.run(() => takeBack(ids))}
      />
      {joined.map((each) => (
        <CodePart key={each.endpoint} enrolment={each} isSeveral={joined.length > 1} onNewCode={onNewCode} />
      ))}
      <EraseThere
        joined={joined}
        isBusy={isErasing}
        done={erased}
        problem={there.problem}
        onErase={(endpoint, code) => there.run(() => eraseThere(endpoint, code))}
      />
      {joined.map((each) => (
        <LeavePart key={each.endpoint} db={db} enrolment={each} takeBack={takeBack} leave={leave} />
      ))}
      <p role="status">{gone}</p>
      <Proofs
        proofs={about.proofs}
        isSeveral={joined.length > 1}
        count={about.proofCount}
        onSave={() =>
          void allProofs(db).then((text) => give('precedent-proofs.json', new Blob([text], { type: 'application/json' })))
        }
      />
      <EraseDevice
        judgments={about.judgments}
        there={about.there}
        unconfirmed={about.unconfirmed}
        left={about.left}
        problem={device.problem}
        onErase={(isSure) => device.run(() => eraseDevice(isSure))}
      />
    </Leaving>
  );
};

export default LeavingPlace;
