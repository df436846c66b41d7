// Taking everything along in one file, and bringing such a file or a backup back (rule L2).
import { useEffect, useId, useRef, useState } from 'react';
import { dayWords, judgmentsWords } from '#components/words/days.ts';
import { FileButton } from '#components/words/file-button.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';

/** Where bringing back stands. */
export type Bringing =
  | { is: 'idle' }
  | { is: 'reading' }
  /** A backup: its passphrase is asked for. */
  | { is: 'locked'; day: string; judgments: number }
  /** Read, and the person is asked. */
  | { is: 'read'; day: string; judgments: number; fresh: number; leftOut: number; questions: number; packages: number }
  | { is: 'bringing'; done: number; all: number }
  | { is: 'done'; added: number; joined: readonly { organisation: string; endpoint: string }[] };

export interface MyDataProps {
  /** Rows that are done, of how many, while a file is put together. */
  saving: { done: number; all: number } | undefined;
  bringing: Bringing;
  problem: string | undefined;
  onSave: () => void;
  onChoose: (file: File) => void;
  onOpen: (passphrase: string) => void;
  onBring: () => void;
  onLeave: () => void;
}

const Locked = ({
  bringing,
  onOpen,
  onLeave,
}: { bringing: Extract<Bringing, { is: 'locked' }> } & Pick<MyDataProps, 'onOpen' | 'onLeave'>) => {
  const [passphrase, setPassphrase] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // The person chose a file a moment ago, and this is what it asks for.
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="leaving-form"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(passphrase);
      }}
    >
      <p>
        A backup of {dayWords(bringing.day)} with {judgmentsWords(bringing.judgments)}.
      </p>
      <label htmlFor={id}>Its passphrase, or your recovery code</label>
      <input
        id={id}
        type="password"
        name="passphrase"
        autoComplete="off"
        ref={field}
        value={passphrase}
        onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
      />
      <div className="pair">
        <KeyedButton look="edge" isSubmit onPress={() => {}}>
          Open the backup
        </KeyedButton>
        <KeyedButton look="edge" onPress={onLeave}>
          Leave it
        </KeyedButton>
      </div>
    </form>
  );
};

const Read = ({
  bringing,
  onBring,
  onLeave,
}: { bringing: Extract<Bringing, { is: 'read' }> } & Pick<MyDataProps, 'onBring' | 'onLeave'>) => {
  const { day, judgments, fresh, leftOut } = bringing;
  return (
    <div className="leaving-form">
      <p>
        Made on {dayWords(day)}, with {judgmentsWords(judgments)}.{' '}
        {fresh === judgments ? 'None of them is on this device.' : `${fresh.toLocaleString()} of them are not on this device.`}{' '}
        What is here stays as it is.
        {leftOut > 0 && ` ${leftOut} entries of it could not be read and are left out.`}
      </p>
      <p className="meta">Nothing is sent by this. What was on its way when the file was made asks for your agreement again.</p>
      <div className="pair">
        <KeyedButton look="edge" onPress={onBring}>
          Bring {fresh === 1 ? 'it' : 'them'} back
        </KeyedButton>
        <KeyedButton look="edge" onPress={onLeave}>
          Leave it
        </KeyedButton>
      </div>
    </div>
  );
};

const doneWords = ({ added, joined }: Extract<Bringing, { is: 'done' }>): string =>
  [
    added === 0 ? 'Everything in it was here already.' : `${judgmentsWords(added)} ${added === 1 ? 'is' : 'are'} back.`,
    ...joined.map(
      ({ organisation, endpoint }) =>
        `You had joined ${organisation} at ${endpoint}. Join again with a new code to send, and to take back.`,
    ),
  ].join(' ');

export const MyData = ({ saving, bringing, problem, onSave, onChoose, onOpen, onBring, onLeave }: MyDataProps) => {
  const isBusy = bringing.is === 'reading' || bringing.is === 'bringing';
  return (
    <section className="leaving-part" aria-labelledby="my-data">
      <h3 id="my-data">Take everything with you</h3>
      <p>
        One file with all your judgments, their pictures, questions, rubrics, packages, agreements and proofs. It can be read by
        any program, and brought back here or on another device. It is not encrypted: keep it where only you can read it.
      </p>
      <div className="pair">
        <KeyedButton look="edge" onPress={onSave} refusal={saving ? 'The file is being put together' : undefined}>
          Save everything to a file
        </KeyedButton>
        <FileButton
          look="edge"
          words="Bring a file or backup back"
          named="File to bring back"
          refusal={isBusy ? 'A file is being brought back' : undefined}
          onFile={onChoose}
        />
      </div>
      {saving && (
        <p className="meta">
          <progress value={saving.done} max={saving.all} aria-label="Entries in the file" />
          {saving.done.toLocaleString()} of {saving.all.toLocaleString()} entries
        </p>
      )}
      {bringing.is === 'reading' && <p className="meta">Reading the file</p>}
      {bringing.is === 'locked' && <Locked bringing={bringing} onOpen={onOpen} onLeave={onLeave} />}
      {bringing.is === 'read' && <Read bringing={bringing} onBring={onBring} onLeave={onLeave} />}
      {bringing.is === 'bringing' && (
        <p className="meta">
          <progress value={bringing.done} max={bringing.all} aria-label="Judgments that were brought back" />
          {bringing.done.toLocaleString()} of {judgmentsWords(bringing.all)}
        </p>
      )}
      <p role="status">{bringing.is === 'done' ? doneWords(bringing) : ''}</p>
      <Problem sentence={problem} />
    </section>
  );
};
