// The draft that a card is open for: what was typed, whether the journal has it, and what happens at keep, leave and undo.
import { useCallback, useEffect, useRef, useState } from 'react';
import { isEmpty, noteOf, isUnfinished } from '#components/card/answers.ts';
import { journalWriter, type JournalMeans, type JournalWriter } from '#components/card/journal-writer.ts';
import { keysReleased } from '#components/card/keys-released.ts';
import type { CardCalls, OpenDraft } from '#lib/bridge/calls.ts';
import type { Form } from '#lib/judgment/draft.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';

/** What the card needs from outside. Calls answer when they are done and reject with a sentence for the person. */
export interface CardMeans {
  claim(): Promise<OpenDraft>;
  write: JournalMeans['write'];
  now(): number;
  /** Puts text on the clipboard; false where the browser does not let it. */
  copy(text: string): Promise<boolean>;
  ask<Name extends Exclude<keyof CardCalls, 'claimDraft' | 'cardReady' | 'sizeCard'>>(name: Name, draft: string): Promise<void>;
  size(draft: string, size: { width: number; height: number }): Promise<void>;
  /** Whether the extension was updated or removed under the open card: it still shows, but can write and ask nothing. */
  isGone(): boolean;
  /** Takes the card away without anyone's help. */
  vanish(): void;
}

/** open: the form · kept, left: the chip · closed: nothing more to show. */
export type Stage = 'open' | 'kept' | 'left' | 'closed';

const noForm: Form = { kind: kinds[0]!.name, rationale: '', fields: {} };

const notWritten =
  'This could not be written to the device. Your text is still here. Copy it, make room on the disk, and press Enter again.';

const updated =
  'The extension was updated just now. What you typed before is safe on this device. Copy the rest, press Esc, and reload this page.';

export const useDraft = (means: CardMeans) => {
  const [opened, setOpened] = useState<OpenDraft>();
  const [form, setForm] = useState(noForm);
  const [isDurable, setDurable] = useState(true);
  const [stage, setStage] = useState<Stage>('open');
  const [problem, setProblem] = useState('');
  const [isCopied, setCopied] = useState(false);
  const writer = useRef<JournalWriter>(undefined);
  const latest = useRef(form);
  latest.current = form;

  useEffect(() => {
    const begin = async () => {
      const draft = await means.claim();
      const { write, now } = means;
      const durable = (isWritten: boolean, failed?: unknown) => {
        setDurable(isWritten);
        if (failed) setProblem(means.isGone() ? updated : notWritten);
      };
      writer.current = journalWriter({ draft: draft.draft, seq: draft.seq, write, now, durable });
      // Keys that came before the answer follow the note that was taken over.
      const typed = latest.current;
      const merged = { ...draft.form, rationale: draft.form.rationale + typed.rationale };
      setOpened(draft);
      setForm(merged);
      if (typed.rationale !== '') writer.current.type(merged, 'rationale');
    };
    begin().catch((error: Error) => setProblem(error.message));
  }, [means]);

  const change = useCallback((next: Form, typing?: string) => {
    setForm(next);
    setProblem('');
    writer.current?.type(next, typing);
  }, []);

  /** Writes an act and moves on; where that fails the card stays as it is and says so. */
  const act = async (name: 'keep' | 'leave' | 'reopen', next: Stage, tend: 'foldCard' | 'unfoldCard' | 'closeCard') => {
    if (!opened || !writer.current) return;
    try {
      await writer.current.act(name, form);
    } catch {
      if (means.isGone() && name === 'leave') means.vanish();
      setProblem(means.isGone() ? updated : notWritten);
      return;
    }
    setStage(next);
    // Kept is journalled; the database follows, and does so at the next start if it cannot now.
    void means.ask('drainJournal', opened.draft).catch(() => {});
    await keysReleased();
    void means.ask(tend, opened.draft).catch(() => {});
  };

  const isBlank = isEmpty(form, opened?.quote ?? '');
  const copy = async () => setCopied(await means.copy(noteOf(form)));
  const close = useCallback(() => {
    setStage('closed');
    if (opened) void means.ask('closeCard', opened.draft).catch(() => {});
  }, [means, opened]);

  return {
    opened,
    form,
    isDurable,
    stage,
    problem,
    isCopied,
    isUnfinished: isUnfinished(form),
    change,
    settle: () => writer.current?.settle(form),
    copy,
    close,
    /** Answers whether there was anything to keep. */
    async keep({ andCopy = false } = {}): Promise<boolean> {
      if (isBlank) {
        setProblem('Nothing is written yet. Say why, or press Esc to leave.');
        return false;
      }
      // First, while the key press still counts as the person's own act.
      if (andCopy) await copy();
      else setCopied(false);
      await act('keep', 'kept', 'foldCard');
      return true;
    },
    leave: () => (isBlank ? act('leave', 'closed', 'closeCard') : act('leave', 'left', 'foldCard')),
    undo: () => act('reopen', 'open', 'unfoldCard'),
    openDashboard: () => opened && void means.ask('openDashboard', opened.draft).catch(() => {}),
  };
};
