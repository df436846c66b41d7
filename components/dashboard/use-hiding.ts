// Hiding and showing by hand on the sheet that is on the desk: by `h`, by a press on what is pointed out, and by the buttons below (rule C11).
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import type { Shown } from '#components/dashboard/use-preview.ts';
import { useWordChoice } from '#components/dashboard/use-word-choice.ts';
import { selectedWords } from '#components/sheet/selected-words.ts';
import type { Redacting } from '#components/words/redacting.ts';
import { may } from '#lib/judgment/life.ts';
import type { HandHidden, HandShown } from '#lib/privacy/by-hand.ts';

const front = (): HTMLElement | null => document.querySelector('.sheet-front');

/** What is selected on the front of the sheet. */
const selectedNow = (): string[] => {
  const [sheet, selection] = [front(), document.getSelection()];
  if (!sheet || !selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return range.intersectsNode(sheet) ? selectedWords(sheet, range) : [];
};

/** The words that are pointed out under focus, or the hidden value whose chip has it. */
const focusedNow = (): { hint?: HandHidden; chip?: HandShown } => {
  const { hint, as, detector, original } =
    document.activeElement instanceof HTMLElement && front()?.contains(document.activeElement)
      ? document.activeElement.dataset
      : {};
  if (hint !== undefined) return { hint: { text: hint, as: as as HandHidden['as'] } };
  return detector !== undefined && original !== undefined ? { chip: { detector, original } } : {};
};

export interface Hiding {
  /** For the sheet; nothing where it can no longer be changed. */
  redacting: Redacting | undefined;
  isChoosing: boolean;
  /** What `h` does, by what is selected or has focus; with neither, words can be chosen by keyboard. */
  press: () => void;
}

export const useHiding = (
  ask: Ask,
  shown: Shown | undefined,
  say: (sentence: string) => void,
  fail: (sentence: string) => void,
): Hiding => {
  const id = shown && may(shown.record.state, 'revise') ? shown.record.id : undefined;
  const to = shown?.preview.to;
  /** Where focus goes once the sheet is drawn anew: what it was on is another thing then. */
  const wanted = useRef<string>(undefined);
  const latest = useRef({ say, fail });
  latest.current = { say, fail };
  const act = useCallback((does: Promise<unknown>, done: string, focus: string | undefined): void => {
    does.then(
      () => {
        wanted.current = focus;
        document.getSelection()?.removeAllRanges();
        latest.current.say(done);
      },
      (error: Error) => {
        latest.current.fail(error.message);
        latest.current.say(error.message);
      },
    );
  }, []);
  const onHide = useCallback(
    (words: readonly HandHidden[]): void => {
      if (id && words.length > 0) act(ask('hideWords', { id, words: [...words] }), 'Hidden in what leaves.', words[0]!.text);
    },
    [ask, id, act],
  );
  const onShow = useCallback(
    (value: HandShown): void => {
      if (id) act(ask('showWords', { id, value, to }), 'Shown in what leaves.', value.original);
    },
    [ask, id, to, act],
  );
  useEffect(() => {
    const words = wanted.current;
    if (words === undefined || !shown) return;
    const named = CSS.escape(words);
    const place = front()?.querySelector<HTMLElement>(`[data-original="${named}"], [data-hint="${named}"]`);
    if (!place) return;
    wanted.current = undefined;
    place.focus();
  }, [shown]);
  const sortOf = (text: string): HandHidden['as'] => shown?.preview.hints.find((hint) => hint.text === text)?.as ?? 'hidden';
  const take = (): void => onHide(selectedNow().map((text) => ({ text, as: sortOf(text) })));
  const choice = useWordChoice(front, take, say);
  const press = (): void => {
    if (!id) return;
    const { hint, chip } = focusedNow();
    if (selectedNow().length > 0) take();
    else if (hint) onHide([hint]);
    else if (chip) onShow(chip);
    else choice.begin();
  };
  const preview = shown?.preview;
  const redacting = useMemo(
    () => (id && preview ? { hints: preview.hints, shown: preview.shown, onHide, onShow } : undefined),
    [id, preview, onHide, onShow],
  );
  return { redacting, isChoosing: choice.isChoosing, press };
};
