// What a person does in review: one act at a time, each said aloud, each refusal kept in the action's own words.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { isOffered, refusalFor, whomFirst } from '#components/dashboard/record-rail.tsx';
import type { Side } from '#components/dashboard/record-sheet.tsx';
import { slideAway } from '#components/dashboard/slide-away.ts';
import { goTo, isAt } from '#components/dashboard/use-hash.ts';
import type { Shown } from '#components/dashboard/use-preview.ts';
import { newSitting, type Sitting } from '#components/rail/agreeing.ts';
import type { Edited } from '#lib/judgment/draft.ts';
import { isOwnPurpose } from '#lib/judgment/consent.ts';
import { may } from '#lib/judgment/life.ts';
import type { RecordDetail } from '#lib/store/queries.ts';

/** What is on the desk, and what the verbs need of the rest of the screen. */
export interface Desk {
  ask: Ask;
  /** Has a sentence read out. */
  say: (sentence: string) => void;
  /** The record's id from the address; empty without one. */
  place: string;
  detail: RecordDetail | undefined;
  shown: Shown | undefined;
  /** The desk shows what the address names. */
  isDrawn: boolean;
  /** Where an agreement sends it; nothing where it stays on this device, or where one of several is yet to be chosen. */
  endpoint: string | undefined;
  /** The name of that organisation where there are several; empty before one was chosen, nothing where there is no choice. */
  whom: string | undefined;
  /** The day by which an agreement is dated. */
  today: string;
  /** Where to go when this record is dealt with. */
  onward: string;
}

const savedApart = 'Saved. What was typed elsewhere meanwhile is a draft of its own.';
const noPurpose = 'No purpose is chosen. Nothing was sent. Choose at least one, or keep it to yourself.';

/** The verbs with the state that they change: the side of the sheet, the last refusal, the sitting, and askings for focus. */
export const useVerbs = ({ ask, say, place, detail, shown, isDrawn, endpoint, whom, today, onward }: Desk) => {
  const [chosen, setSittings] = useState<Readonly<Record<string, Partial<Sitting>>>>({});
  // What was ticked for one recipient is not ticked for another: each has a sitting of its own (rule C4).
  const own = endpoint ?? '';
  const sitting: Sitting = { ...newSitting(today), ...chosen[own] };
  const setSitting = (change: Partial<Sitting>): void =>
    setSittings((before) => ({ ...before, [own]: { ...before[own], ...change } }));
  const [desk, setDesk] = useState<{ id: string; side: Side; problem?: { to: string; words: string } }>({
    id: '',
    side: 'front',
  });
  const [, drawAgain] = useState(0);
  /** Set while focus is to go to the heading on the desk, once it is drawn. */
  const wantsFocus = useRef(false);
  const isActing = useRef(false);
  const { side, problem: last } = desk.id === place ? desk : { side: 'front' as Side, problem: undefined };
  // What was refused for one recipient says nothing of another.
  const problem = last?.to === own ? last.words : undefined;
  const focusSheet = useCallback((): void => {
    wantsFocus.current = true;
    drawAgain((count) => count + 1);
  }, []);
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('#main h2');
    // Keys can be faster than the address: what still stands on the desk then is about to go.
    if (!wantsFocus.current || !isDrawn || !heading || !isAt(place)) return;
    wantsFocus.current = false;
    heading.tabIndex = -1;
    heading.focus();
  });
  const turn = (next: Side): void => {
    setDesk({ id: place, side: next });
    if (next !== 'edit') focusSheet();
  };
  const fail = (words: string): void =>
    setDesk({ id: place, side: side === 'edit' ? 'front' : side, problem: { to: own, words } });
  const count = (what: 'agreed' | 'own', by: number): void => setSitting({ [what]: Math.max(0, sitting[what] + by) });

  const act = async (
    does: () => Promise<unknown>,
    done: string,
    next: string = place,
    leave: () => void = () => {},
  ): Promise<boolean> => {
    if (isActing.current) return false;
    isActing.current = true;
    try {
      await does();
      say(done);
      // Who has gone elsewhere meanwhile stays there.
      if (isAt(place)) {
        leave();
        goTo(next);
        focusSheet();
      }
      return true;
    } catch (error) {
      fail((error as Error).message);
      return false;
    } finally {
      isActing.current = false;
    }
  };

  const isSending = endpoint !== undefined || whom !== undefined;
  const isFront = detail !== undefined && side !== 'edit';
  return {
    sitting,
    side,
    problem,
    focusSheet,
    fail,
    turn,
    choose: (change: Partial<Pick<Sitting, 'purposes' | 'expiresOn'>>): void => {
      setSitting(change);
      setDesk({ id: place, side });
    },
    /** Only what is drawn on the sheet can be agreed to: the preview belongs to the very row that is on the desk. */
    agree: async (): Promise<void> => {
      if (!isFront || !shown || shown.record !== detail.record || !isOffered(detail.record.state, isSending)) return;
      if (endpoint === undefined && whom !== undefined) return fail(whomFirst);
      const refusal =
        refusalFor(detail, shown.bytes, isSending, shown.preview.policy, endpoint) ??
        (sitting.purposes.length === 0 ? noPurpose : undefined);
      if (refusal) return fail(refusal);
      if (shown.preview.to !== endpoint) return;
      const { purposes, expiresOn } = sitting;
      const about = { id: place, hash: shown.preview.hash, expiresOn };
      const agree = isSending
        ? () => ask('consent', { ...about, to: endpoint, purposes: [...purposes] })
        : () => ask('consentHere', { ...about, purposes: purposes.filter(isOwnPurpose) });
      const said = isSending
        ? `Agreed${whom ? `, for ${whom}` : ''}. Leaves in 10 seconds. z undoes it.`
        : 'Agreed, for my packages. z undoes it.';
      const leave = (): void => slideAway(document.querySelector<HTMLElement>('.sheet[data-record]'));
      if (await act(agree, said, onward, leave)) count('agreed', 1);
    },
    keepToMyself: async (): Promise<void> => {
      if (!isFront || !may(detail.record.state, 'set-aside')) return;
      if (await act(() => ask('setAside', { id: place }), 'Kept to yourself.', onward)) count('own', 1);
    },
    offerAgain: () => void act(() => ask('reopen', { id: place }), 'Offered for review again.'),
    edit: (): void => {
      if (isFront && detail.record.state !== 'withdrawn' && detail.record.state !== 'erased') turn('edit');
    },
    listWords: (words: string[]): void =>
      void ask('listWords', { words }).then(
        () => say('Noted. Sheets point these words out.'),
        (error: Error) => fail(error.message),
      ),
    discard: () => void act(() => ask('discard', { id: place }), 'Discarded.', onward),
    /** Several that were seen one by one; the first refusal ends it. */
    discardAll: async (ids: readonly string[]): Promise<void> => {
      const all = async (): Promise<void> => {
        for (const id of ids) await ask('discard', { id });
      };
      await act(all, `Discarded: ${ids.length}.`, ids.includes(place) ? 'review' : place);
    },
    removePicture: () => void act(() => ask('dropScreenshot', { draft: place, kept: true }), 'Picture removed.'),
    takeBack: () => void act(() => ask('withdraw', { id: place }), 'Taken back.'),
    renew: async (choice: Pick<Sitting, 'purposes' | 'expiresOn'>): Promise<void> => {
      if (!shown || shown.record.id !== place) return;
      if (choice.purposes.length === 0) throw new Error(noPurpose);
      const { hash } = shown.preview;
      await ask('renew', { id: place, hash, purposes: [...choice.purposes], expiresOn: choice.expiresOn });
      say('Agreed anew. z undoes it for 10 seconds.');
    },
    undo: async (id: string): Promise<void> => {
      if (await act(() => ask('undoConsent', { id }), 'Undone. Nothing was sent.', id)) count('agreed', -1);
    },
    /** Rejects with the sentence, so that the form keeps what was typed. */
    save: async (from: Edited, to: Edited): Promise<void> => {
      const { id, apart } = await ask('revise', { id: place, from, to });
      say(apart ? savedApart : id === place ? 'Saved.' : 'Saved as a new judgment. The old one is taken back.');
      setDesk({ id, side: 'front' });
      goTo(id);
      focusSheet();
    },
  };
};
