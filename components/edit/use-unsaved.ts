// Keeps what is typed into the edit form until it is saved or dropped, whatever ends the page or takes the form away (rule K2).
import { useCallback, useEffect, useRef, useState } from 'react';
import { scrubForm } from '#components/card/journal-writer.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import type { Edited } from '#lib/judgment/draft.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { clean } from '#lib/judgment/clean.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { scrub, scrubWhileTyping } from '#lib/privacy/scrub.ts';
import { caretAfter } from '#lib/privacy/unfinished.ts';
import type { Unsaved } from '#lib/store/unsaved.ts';

/** Milliseconds from the first unwritten key to the write. */
const writeAfter = 120;

/** Where it is kept. */
export interface UnsavedMeans {
  read: (id: RecordId) => Promise<Unsaved | undefined>;
  write: (id: RecordId, unsaved: Unsaved) => Promise<void>;
  drop: (id: RecordId) => Promise<void>;
}

export interface Keeping {
  /** Whether it is known what is not saved. */
  isRead: boolean;
  kept: Unsaved | undefined;
  /** Whether the device has what was typed; the page asks before it is left while it has not. */
  isWritten: boolean;
  /** `typing` names the field that may be in the middle of a word. */
  note: (unsaved: Unsaved, typing?: string) => void;
  /** A field was left: its last word is finished. */
  settle: () => void;
  forget: () => void;
}

/** The name under which the form knows the text of the case. */
export const caseTextField = 'case-text';

/** As it may be stored: the word that is being typed is held back while it could become a secret (rule C6). `before` is before the last key. */
const safe = ({ from, to: { form, caseText } }: Unsaved, typing?: string, before: Edited = from): Unsaved => {
  const text = clean(caseText);
  return {
    from,
    to: {
      form: scrubForm(mapStrings(form, clean), typing, before.form),
      caseText: typing === caseTextField ? scrubWhileTyping(text, caretAfter(before.caseText, text)) : scrub(text),
    },
  };
};

const isSame = (a: Edited, b: Edited): boolean => canonical(mapStrings(a, clean)) === canonical(mapStrings(b, clean));

/** What was typed last, until all of it is written. */
interface Last {
  id: RecordId;
  unsaved: Unsaved;
  typing: string | undefined;
  before: Edited;
  timer: number | undefined;
}

/** What is not saved of the record on the desk. */
export const useUnsaved = (id: RecordId, { read, write, drop }: UnsavedMeans): Keeping => {
  const [state, setState] = useState<{ id: RecordId; kept?: Unsaved | undefined; isWritten: boolean }>();
  const last = useRef<Last>(undefined);

  const flush = useCallback(
    (typing?: string): void => {
      const now = last.current;
      if (!now) return;
      clearTimeout(now.timer);
      last.current = typing === undefined ? undefined : { ...now, timer: undefined };
      write(now.id, safe(now.unsaved, typing, now.before)).then(
        () => setState((before) => (before?.kept === now.unsaved ? { ...before, isWritten: true } : before)),
        // The text is still in the form, and the page asks before it is left.
        () => {},
      );
    },
    [write],
  );
  useEffect(() => {
    let isCurrent = true;
    const found = (kept?: Unsaved): void => {
      if (isCurrent) setState({ id, kept: kept && !isSame(kept.from, kept.to) ? kept : undefined, isWritten: true });
    };
    read(id).then(found, () => found());
    return () => {
      isCurrent = false;
      flush();
    };
  }, [id, read, flush]);

  const own = state?.id === id ? state : undefined;
  const forget = (): void => {
    clearTimeout(last.current?.timer);
    last.current = undefined;
    setState((before) => (before?.id === id ? { id, isWritten: true } : before));
    void drop(id);
  };
  const note = (unsaved: Unsaved, typing?: string): void => {
    if (isSame(unsaved.from, unsaved.to)) return forget();
    const timer = last.current?.timer ?? window.setTimeout(() => flush(last.current?.typing), writeAfter);
    const before = last.current?.unsaved.to ?? own?.kept?.to ?? unsaved.from;
    last.current = { id, unsaved, typing, before, timer };
    setState({ id, kept: unsaved, isWritten: false });
  };
  return {
    isRead: own !== undefined,
    kept: own?.kept,
    isWritten: own?.isWritten ?? true,
    note,
    settle: () => flush(),
    forget,
  };
};
