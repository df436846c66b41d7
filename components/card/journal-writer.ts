// Writes what is typed to the journal: soon enough that a kill costs at most the last quarter second, seldom enough not to be felt (rule K2).
import type { Form, JournalAct, JournalEntry } from '#lib/judgment/draft.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { scrub, scrubWhileTyping } from '#lib/privacy/scrub.ts';

/** Milliseconds from the first unwritten key to the write. The write itself takes about 2 ms. */
export const writeAfter = 120;

/** Longer pauses are no working time. */
const longestPause = 30_000;

export interface JournalMeans {
  draft: RecordId;
  /** The last entry's number. */
  seq: number;
  write(entry: JournalEntry): Promise<void>;
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
}

/** The form without secrets; the ending of the field that is being typed in is held back while it could become one (rule C6). */
export const scrubForm = ({ kind, rationale, fields }: Form, typing?: string): Form => ({
  kind,
  rationale: typing === 'rationale' ? scrubWhileTyping(rationale) : scrub(rationale),
  fields: Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      name === typing && typeof value === 'string' ? scrubWhileTyping(value) : scrub(value),
    ]),
  ),
});

export const journalWriter = ({ draft, seq, write, now, durable }: JournalMeans): JournalWriter => {
  let last = seq;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: { form: Form; typing: string | undefined } | undefined;
  let isWhole = true;
  let isOver = false;
  let activeMs = 0;
  let seenAt = now();

  const append = async (act: JournalAct, form: Form): Promise<number> => {
    const at = now();
    const entry: JournalEntry = { draft, seq: ++last, act, form, at, activeMs };
    await write(entry);
    return entry.seq;
  };
  const flush = async (): Promise<void> => {
    if (!pending) return;
    const { form, typing } = pending;
    pending = undefined;
    timer = undefined;
    const safe = scrubForm(form, typing);
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
    pending = { form, typing };
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
      try {
        await append(act, scrubForm(form));
      } catch (problem) {
        isOver = false;
        throw problem;
      }
      isWhole = true;
      durable(true);
    },
  };
};
