// Writes what is typed to the journal: soon enough that a kill costs at most the last quarter second, seldom enough not to be felt (rule K2).
import type { Form, JournalAct, JournalEntry } from '#lib/judgment/draft.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { clean } from '#lib/judgment/clean.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { scrub, scrubWhileTyping } from '#lib/privacy/scrub.ts';
import { caretAfter } from '#lib/privacy/unfinished.ts';

/** Milliseconds from the first unwritten key to the write. The write itself takes about 2 ms. */
export const writeAfter = 120;

/** Longer pauses are no working time. */
const longestPause = 30_000;

export interface JournalMeans {
  /** A draft that nobody else writes for. */
  draft: RecordId;
  /** Writes all of these entries or none. */
  write(...entries: JournalEntry[]): Promise<void>;
  now(): number;
  /** Told whether the journal holds all that was typed; and what went wrong when it could not be written. */
  durable(isDurable: boolean, problem?: unknown): void;
}

export interface JournalWriter {
  /** Notes the form as it is now. `typing` names the field that may be in the middle of a word. */
  type(form: Form, typing?: string): void;
  /** The person left a field: what was held back of its last word is finished and can be written. */
  settle(form: Form): void;
  /** Writes at once. After `keep` and `leave` nothing is noted until `reopen`. Rejects when the journal cannot be written. */
  act(act: JournalAct, form: Form): Promise<void>;
  /** Goes on in a draft whose last entry has number `seq`. What was written for the first draft moves there, in one write. */
  moveTo(draft: RecordId, seq: number, form: Form): void;
}

const nothing: Form = { kind: '', rationale: '', fields: {} };

/**
 * The form as every store can hold it and without secrets; in the field that is being typed in, the word at the caret is held back while
 * it could become one (rule C6). `before` is the form before the last key: where they differ is the caret.
 */
export const scrubForm = (raw: Form, typing?: string, before?: Form): Form => {
  const { kind, rationale, fields, saw, ...others } = mapStrings(raw, clean);
  const held = (text: string, was: unknown): string =>
    scrubWhileTyping(text, caretAfter(typeof was === 'string' ? was : undefined, text));
  return {
    ...others,
    kind,
    rationale: typing === 'rationale' ? held(rationale, before?.rationale) : scrub(rationale),
    ...(saw === undefined ? {} : { saw: typing === 'saw' ? held(saw, before?.saw) : scrub(saw) }),
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        name === typing && typeof value === 'string' ? held(value, before?.fields[name]) : scrub(value),
      ]),
    ),
  };
};

export const journalWriter = ({ draft: first, write, now, durable }: JournalMeans): JournalWriter => {
  let draft = first;
  let last = 0;
  /** What happened last, and the draft that holds it until the next write. */
  let lastAct: JournalAct = 'type';
  let left: { draft: RecordId; seq: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: { form: Form; typing: string | undefined; before: Form | undefined } | undefined;
  /** The form as it was noted last. */
  let noted: Form | undefined;
  let typingIn: string | undefined;
  let isWhole = true;
  let isOver = false;
  let activeMs = 0;
  let seenAt = now();

  const append = async (act: JournalAct, form: Form): Promise<number> => {
    const at = now();
    const entry: JournalEntry = { draft, seq: ++last, act, form, at, activeMs };
    // A draft that is left with nothing in it is none: the text is never there twice.
    const emptied = left && { ...entry, ...left, act: 'leave' as const, form: nothing };
    await write(entry, ...(emptied ? [emptied] : []));
    if (emptied?.draft === left?.draft) left = undefined;
    return entry.seq;
  };
  const flush = async (): Promise<void> => {
    if (!pending) return;
    const { form, typing, before } = pending;
    pending = undefined;
    timer = undefined;
    const safe = scrubForm(form, typing, before);
    try {
      const written = await append('type', safe);
      if (written !== last || pending) return;
      isWhole = JSON.stringify(safe) === JSON.stringify(scrubForm(form));
      durable(isWhole);
    } catch (problem) {
      durable(false, problem);
    }
  };
  const note = () => {
    activeMs += Math.min(now() - seenAt, longestPause);
    seenAt = now();
  };
  const type = (form: Form, typing?: string): void => {
    if (isOver) return;
    note();
    pending = { form, typing, before: noted };
    noted = form;
    typingIn = typing;
    isWhole = false;
    durable(false);
    timer ??= setTimeout(() => void flush(), writeAfter);
  };
  return {
    type,
    settle(form) {
      if (!isWhole) type(form);
    },
    async act(act, form) {
      note();
      clearTimeout(timer);
      timer = undefined;
      pending = undefined;
      isOver = act !== 'reopen';
      lastAct = act;
      try {
        await append(act, scrubForm(form));
      } catch (problem) {
        isOver = false;
        lastAct = 'type';
        throw problem;
      }
      isWhole = true;
      durable(true);
    },
    moveTo(to, seq, form) {
      // A note that was taken over came before what was typed, so that a comparison would not tell where the caret is: at the end.
      noted = left || pending || last > 0 ? undefined : form;
      if (last > 0) left = { draft, seq: last + 1 };
      [draft, last] = [to, seq];
      if (!isOver) return left || pending ? type(form, typingIn) : undefined;
      void append(lastAct, scrubForm(form)).catch((problem: unknown) => durable(false, problem));
    },
  };
};
