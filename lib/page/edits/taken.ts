// What a capture takes of the person's edits: the last one that changed something, cut to what a record can hold (rules K5 and D3).
import { clock } from '#lib/page/edits/clock.ts';
import type { EditEvidence } from '#lib/judgment/edit-evidence.ts';
import type { Coverage } from '#lib/judgment/evidence.ts';
import type { Again } from '#lib/page/edits/again.ts';
import type { Watch } from '#lib/page/edits/watch-edits.ts';
import type { Work } from '#lib/page/edits/work.ts';

/** Longest of either text; the record's own limit is the same. In UTF-16 units. */
const longest = 4000;

/** Milliseconds for which an edit counts as just done. */
const fresh = 600_000;

export interface Taken {
  /** When it was done, of one clock for all frames of a page. */
  at: number;
  edit?: EditEvidence;
  coverage: Coverage[];
  /** Answers that the page wrote one after the other, where that came last. */
  again?: string[];
}

/** A capture's way to the edits of its page. */
export interface Edits {
  take(): Taken;
  /** The capture became a record. */
  keep(): void;
}

/** Cuts two texts around what differs, at the same distance from it on both sides. */
export const cutAround = (before: string, after: string): { before: string; after: string; isCut: boolean } => {
  if (before.length <= longest && after.length <= longest) return { before, after, isCut: false };
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const changed = Math.max(before.length, after.length) - start - end;
  const beside = Math.max(0, Math.floor((longest - changed) / 2));
  const from = Math.max(0, start - beside);
  const cut = (text: string) => text.slice(from, Math.min(text.length - end + beside, from + longest)).toWellFormed();
  return { before: cut(before), after: cut(after), isCut: true };
};

const textOf = ({ left, last }: Work) => left ?? last;

/** Whether a stretch is a correction: something stood there, and the person made something else of it. */
const isCorrection = (work: Work): boolean =>
  work.isEdited &&
  !work.isLate &&
  work.before.text.trim() !== '' &&
  textOf(work).text !== work.before.text &&
  textOf(work).text.trim() !== '';

/** Makes the one object through which a capture asks for edits. */
export const editsOf = (watch: Watch, again?: Again, now = clock): Edits => ({
  take() {
    watch.bringUp();
    const newest = watch.works
      .filter((work) => isCorrection(work) && now() - work.editedAt < fresh)
      .reduce<Work | undefined>((a, b) => (a && a.editedAt >= b.editedAt ? a : b), undefined);
    const pair = again?.take();
    if (pair && now() - pair.at < fresh && pair.at > Math.max(watch.drawnAt, newest?.editedAt ?? -Infinity))
      return { at: pair.at, coverage: [], again: pair.answers };
    if (watch.drawnAt > (newest?.editedAt ?? now() - fresh))
      return { at: watch.drawnAt, coverage: [{ code: 'edit-unreadable', count: 1 }] };
    if (!newest) return { at: -Infinity, coverage: [] };
    const { field, before, came } = newest;
    const { isCut, ...texts } = cutAround(before.text, textOf(newest).text);
    const coverage: Coverage[] = [
      ...(before.isPartial || textOf(newest).isPartial ? [{ code: 'edit-partial', count: 1 } as const] : []),
      ...(isCut ? [{ code: 'edit-cut', count: 1 } as const] : []),
    ];
    return { at: newest.editedAt, edit: { type: 'edit', field: field.name, ...texts, came }, coverage };
  },
  keep() {
    watch.beginAnew();
    again?.beginAnew();
  },
});
