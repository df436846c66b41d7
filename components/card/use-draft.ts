// The draft that a card is open for: what was typed, whether the journal has it, and what happens at keep, leave and undo.
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { asDraft, noteOf, isUnfinished, withKind, withSelected } from '#components/card/answers.ts';
import type { CardMeans } from '#components/card/card-means.ts';
import { journalWriter } from '#components/card/journal-writer.ts';
import { keysReleased } from '#components/card/keys-released.ts';
import { useBeside } from '#components/card/use-beside.ts';
import { usePicture } from '#components/card/picture/use-picture.ts';
import { withTyped } from '#components/card/standing.ts';
import type { OpenDraft } from '#lib/bridge/open-draft.ts';
import { isBlank as isBlankForm } from '#lib/judgment/answered.ts';
import type { Form } from '#lib/judgment/draft.ts';
import { missingOf } from '#lib/policy/missing.ts';
import { suggestedKind } from '#lib/judgment/edit-fields.ts';
import type { Kind } from '#lib/judgment/kinds/define.ts';
import { kindNamed, kinds } from '#lib/judgment/kinds/index.ts';
import { kindForTwo } from '#lib/judgment/suggest.ts';

/** open: the form · kept, left: the chip · closed: nothing more to show. */
export type Stage = 'open' | 'kept' | 'left' | 'closed';

/** Milliseconds that a card which is done waits for the draft that it was opened for, before it goes without help. */
const goodbye = 1500;

const noForm: Form = { kind: kinds[0]!.name, rationale: '', fields: {} };

const notWritten =
  'This could not be written to the device. Your text is still here. Copy it, make room on the disk, and press Enter again.';

const noRoom =
  'There is hardly any room left for Precedent on this device, so nothing new can be kept. What you type is safe as a draft. Make room on the disk and press Enter again, or keep it later from the dashboard.';

const updated =
  'The extension was updated just now. What you typed before is safe on this device. Copy the rest, press Esc, and reload this page.';

export const useDraft = (means: CardMeans) => {
  const [opened, setOpened] = useState<OpenDraft>();
  const [form, setForm] = useState(noForm);
  const [isDurable, setDurable] = useState(true);
  const [stage, setStage] = useState<Stage>('open');
  const [problem, setProblem] = useState('');
  const { openToJudge, ...beside } = useBeside(means, opened?.windowId, setProblem);
  const [isCopied, setCopied] = useState(false);
  const [trouble, setTrouble] = useState('');
  const latest = useRef(form);
  const [quotes, setQuotes] = useState<readonly string[]>([]);
  const [like, setLike] = useState(0);
  const [suggested, setSuggested] = useState('');
  const hasPicked = useRef(false);

  // Written from the first key on, whether or not there is an answer yet: in a draft of the card's own, moved when the answer comes.
  const [writer] = useState(() => {
    const { write, now } = means;
    const durable = (isWritten: boolean, failed?: unknown) => {
      setDurable(isWritten);
      if (failed) setProblem(means.isGone() ? updated : notWritten);
    };
    return journalWriter({ draft: means.newDraft(), write, now, durable });
  });
  const show = useCallback((next: Form) => {
    latest.current = next;
    setForm(next);
  }, []);
  const claimed = useRef<Promise<OpenDraft | undefined>>(undefined);
  useEffect(() => {
    const begin = async () => {
      const draft = await means.claim();
      // Keys that came before the answer follow the note that was taken over.
      const typed = latest.current;
      const { kind } = typed.kind === noForm.kind ? draft.form : typed;
      // Drawn before the next key: a key that met the field of before would be taken for the whole text.
      flushSync(() => {
        const begun = withTyped(
          { ...typed, ...draft.form, kind, fields: { ...draft.form.fields, ...typed.fields } },
          typed.rationale,
        );
        // A kind that was picked before the answer came gets what was selected now.
        const picked = kind === draft.form.kind ? undefined : kindNamed(kind);
        const seen = draft.answers ?? (draft.quote ? [draft.quote] : []);
        show(picked ? withKind(begun, picked, seen, draft.edit, draft.filled?.[kind]) : begun);
        setOpened(draft);
        setQuotes(seen);
        // What is selected on the page says that it is about that.
        const byEdit = draft.quote ? undefined : suggestedKind(draft.edit, draft.coverage);
        const begunAs = draft.answers ? kindForTwo() : byEdit;
        if (begunAs?.name === draft.form.kind) setSuggested(begunAs.name);
      });
      writer.moveTo(draft.draft, draft.seq, latest.current);
      if (draft.isFull) setTrouble(noRoom);
      // Counted once the card is there: nobody waits for it.
      void means.like(draft.draft).then(setLike, () => {});
      return draft;
    };
    claimed.current = begin().catch((error: Error) => void setTrouble(error.message));
  }, [means, show, writer]);

  const change = useCallback(
    (next: Form, typing?: string) => {
      show(next);
      setProblem('');
      writer.type(next, typing);
    },
    [show, writer],
  );

  // The shortcut on a new selection brings the keyboard back here: then there is something more to take up.
  useEffect(() => {
    const look = async () => {
      const draft = await claimed.current;
      const seen = draft && (await means.quotes(draft.draft).catch(() => undefined));
      if (!seen) return;
      // The first may come later than the card, where a control was pointed at.
      setQuotes((before) => (before.length === seen.length ? before : seen));
      if (seen.length < 2) return;
      const next = withSelected(latest.current, seen, !hasPicked.current, draft.filled);
      if (JSON.stringify(next) === JSON.stringify(latest.current)) return;
      if (next.kind !== latest.current.kind) setSuggested(next.kind);
      change(next);
    };
    const hear = () => void look();
    addEventListener('focus', hear);
    return () => removeEventListener('focus', hear);
  }, [means, change]);

  /** Asks for something that is done to the claimed card, once it is; false where there is none or nobody answers. */
  const tend = useCallback(
    async (name: 'foldCard' | 'unfoldCard' | 'closeCard' | 'drainJournal'): Promise<boolean> => {
      const draft = await claimed.current;
      const done = draft && means.ask(name, draft.draft).then(() => true);
      return (await done?.catch(() => false)) ?? false;
    },
    [means],
  );

  const close = useCallback(() => {
    setStage('closed');
    // A card that nobody answers goes by itself.
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), goodbye));
    void Promise.race([tend('closeCard'), late]).then((isDone) => isDone || means.vanish());
  }, [means, tend]);

  /** Writes an act and moves on; where that fails the card stays as it is and says so. */
  const act = async (name: 'keep' | 'leave' | 'reopen', next: Stage, order: 'foldCard' | 'unfoldCard' | 'closeCard') => {
    try {
      await writer.act(name, latest.current);
    } catch {
      setProblem(means.isGone() ? updated : notWritten);
      if (!means.isGone() || name !== 'leave') return;
      await keysReleased();
      means.vanish();
      return;
    }
    // Kept is journalled; the database follows, and does so at the next start if it cannot now.
    void tend('drainJournal');
    setStage(next);
    await keysReleased();
    if (order === 'closeCard') close();
    else void tend(order);
  };

  const picture = usePicture(means.pictures, opened, async () => claimed.current);
  const filled = () => opened?.filled?.[latest.current.kind];
  const given = () => opened?.answers ?? [opened?.quote ?? ''];
  const isBlank = () => isBlankForm(latest.current, given(), undefined, filled());
  /** Whether nothing was said beyond what the card began with. */
  const isUntouched = () => isBlankForm(latest.current, given(), opened?.edit, filled());
  const missing = missingOf(asDraft(form, quotes, opened), opened?.required ?? []);
  const copy = async () => setCopied(await means.copy(noteOf(latest.current)));

  return {
    opened,
    form,
    isDurable,
    stage,
    problem: problem || trouble,
    isRefused: problem !== '',
    isCopied,
    isUnfinished: isUnfinished(form) || missing.length > 0,
    /** What the policy requires here and is not there yet. */
    missing,
    picture,
    change,
    quotes,
    /** The kind that is there because it was suggested; the person has not said so. */
    isSuggested: suggested !== '' && suggested === form.kind,
    /** The person picks a kind: nothing suggests another from then on. */
    pickKind(kind: Kind) {
      hasPicked.current = true;
      setSuggested('');
      change(withKind(latest.current, kind, quotes, opened?.edit, opened?.filled?.[kind.name]));
    },
    /** How many earlier cases are like this one, and the way to them: face down in the side panel (rule A2). */
    like,
    ...beside,
    /** Compares with what was selected on another page; there is nothing to compare with twice. */
    async compare() {
      const draft = await claimed.current;
      const seen = draft?.earlier && (await means.compare(draft.draft).catch(() => undefined));
      if (!seen || seen.length < 2) return;
      const { earlier: _earlier, ...others } = draft;
      setOpened(others);
      setQuotes(seen);
      hasPicked.current = true;
      setSuggested('');
      change(withSelected(latest.current, seen, true, draft.filled));
    },
    /** Goes over to recording what is shown by doing it. */
    async record() {
      const draft = await claimed.current;
      if (!draft) return;
      try {
        await writer.act('reopen', latest.current);
        await means.record(draft.draft);
        setStage('closed');
      } catch (error) {
        setProblem((error as Error).message);
      }
    },
    settle: () => writer.settle(latest.current),
    copy,
    close,
    /** Answers whether there was anything to keep. */
    async keep({ andCopy = false } = {}): Promise<boolean> {
      const isBeside = kindNamed(latest.current.kind)?.isByRubric && !latest.current.cannotJudge;
      if (isBeside) openToJudge();
      // A note that is still being taken over may be what there is to keep.
      if (isBlank()) await claimed.current;
      if (isBlank() && !isBeside) {
        setProblem('Nothing is written yet. Say why, or press Esc to leave.');
        return false;
      }
      // The journal has the text, and Esc leaves it as a draft (rule H1).
      if (opened?.isFull && !(await means.hasRoom().catch(() => false))) {
        setProblem(noRoom);
        return false;
      }
      // First, while the key press still counts as the person's own act.
      if (andCopy) await copy();
      else setCopied(false);
      await act('keep', 'kept', 'foldCard');
      return true;
    },
    // A picture is something to leave, too.
    leave: () => (isUntouched() && !picture.kept ? act('leave', 'closed', 'closeCard') : act('leave', 'left', 'foldCard')),
    undo: () => act('reopen', 'open', 'unfoldCard'),
    /** Goes on in the dashboard; what is left of the card has done its work. Asked first: a closed card may ask nothing. */
    openDashboard: () => void means.openDashboard(opened?.draft).then(close, close),
  };
};
