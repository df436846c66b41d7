// An encrypted backup in a folder that the person picks, kept fresh while the dashboard is open (rule L3).
import { useId, useState } from 'react';
import { ageWords } from '#components/words/days.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';

/** How the backup stands. */
export type BackupStanding =
  /** This browser cannot pick folders. */
  | { is: 'impossible' }
  | { is: 'none' }
  | { is: 'fresh' | 'writing' | 'asks' | 'failed'; folder: string; file: string; writtenAt: number | undefined };

export interface BackupProps {
  standing: BackupStanding;
  now: number;
  problem: string | undefined;
  /** The press is the person's own act that the browser wants for a picker. */
  onPick: (passphrase: string) => void;
  onAllow: () => void;
  onWrite: () => void;
  onStop: () => void;
}

const SetUp = ({ onPick }: Pick<BackupProps, 'onPick'>) => {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const id = useId();
  const differs = again !== '' && again !== passphrase;
  return (
    <form
      className="leaving-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (again === passphrase) onPick(passphrase);
      }}
    >
      <label htmlFor={id}>Passphrase, or your recovery code</label>
      <input
        id={id}
        type="password"
        name="new-passphrase"
        autoComplete="new-password"
        aria-describedby={`${id}-hint`}
        value={passphrase}
        onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
      />
      <label htmlFor={`${id}-again`}>The same again</label>
      <input
        id={`${id}-again`}
        type="password"
        name="same-passphrase"
        autoComplete="new-password"
        aria-invalid={differs}
        value={again}
        onChange={({ currentTarget }) => setAgain(currentTarget.value)}
      />
      <p id={`${id}-hint`} className={differs ? 'refusal' : 'meta'}>
        {differs
          ? 'The two are not the same yet.'
          : 'At least 12 characters. It is kept nowhere: without it nobody can open the backup, not even you.'}
      </p>
      <KeyedButton look="edge" isSubmit onPress={() => {}} refusal={again === passphrase ? undefined : 'Type the same twice'}>
        Pick a folder
      </KeyedButton>
    </form>
  );
};

const lineOf = ({ is, writtenAt }: Extract<BackupStanding, { folder: string }>, now: number): string => {
  const age = writtenAt === undefined ? '' : ageWords(writtenAt, now);
  const last = writtenAt === undefined ? 'Not written yet.' : `Last written ${age === 'now' ? 'just now' : `${age} ago`}.`;
  if (is === 'writing') return `Being written. ${last}`;
  if (is === 'asks') return `The browser wants to be asked again before it writes there. ${last}`;
  if (is === 'failed') return `It could not be written. ${last} What is on this device is safe.`;
  return `${last} It is kept fresh while this page is open.`;
};

export const Backup = ({ standing, now, problem, onPick, onAllow, onWrite, onStop }: BackupProps) => (
  <section className="leaving-part" aria-labelledby="backup">
    <h3 id="backup">Keep a backup</h3>
    <p>
      An encrypted copy of everything, in a folder of yours: a stick, a synced folder, another disk. Should this browser lose its
      data, bring it back with “Bring a file or backup back”.
    </p>
    {standing.is === 'impossible' ? (
      <p className="none">This browser cannot write into folders. Save everything to a file instead.</p>
    ) : standing.is === 'none' ? (
      <SetUp onPick={onPick} />
    ) : (
      <>
        <p>
          <span className="exact">
            {standing.folder}/{standing.file}
          </span>
        </p>
        <p role="status" className={standing.is === 'asks' || standing.is === 'failed' ? 'refusal' : 'meta'}>
          {lineOf(standing, now)}
        </p>
        <div className="pair">
          {standing.is === 'asks' ? (
            <KeyedButton look="edge" onPress={onAllow}>
              Allow the folder again
            </KeyedButton>
          ) : (
            <KeyedButton look="edge" onPress={onWrite} refusal={standing.is === 'writing' ? 'It is being written' : undefined}>
              Write it now
            </KeyedButton>
          )}
          <KeyedButton look="edge" onPress={onStop}>
            Stop backing up
          </KeyedButton>
        </div>
      </>
    )}
    <Problem sentence={problem} />
  </section>
);
