// One picture of a page from the page's side: hides the card, says what is to be masked and where, and whether anything moved meanwhile.
// Reads only; what it puts up is gone when the picture is taken, and after a while in any case.
import { heldIn } from '#lib/page/own-world.ts';
import type { CaptureHolder } from '#lib/page/pick.ts';
import type { Box } from '#lib/page/place.ts';
import { rootsOf, type Root } from '#lib/page/roots.ts';
import { contentTypeOf, isDocument, selectionIn } from '#lib/page/safe.ts';
import { fieldBoxes } from '#lib/page/shot/fields.ts';
import { putMarks, type Mark } from '#lib/page/shot/marks.ts';
import { isInView, onScreen } from '#lib/page/shot/on-screen.ts';
import { boxesOf, piecesIn, runsOf, type Piece } from '#lib/page/shot/texts.ts';
import { unreadMasks } from '#lib/page/shot/unread.ts';
import type { Run, RunSpan } from '#lib/privacy/find-in-runs.ts';
import type { Mask } from '#lib/privacy/mask.ts';

/** Elements that are looked at. Of a page with more no picture is taken: what was not looked at could not be masked. */
const mostLooked = 60_000;

/** Milliseconds after which the card comes back whatever happens. */
const longest = 4000;

/** What is in view, in CSS pixels of the page on top. */
export interface View {
  width: number;
  height: number;
  /** Enlarged with two fingers: what is in the picture then is not told by the page. */
  isEnlarged: boolean;
  /** Whether everything was looked at. */
  isWhole: boolean;
  runs: Run[];
  /** Fields, and what cannot be read. */
  masks: Mask[];
  /** What the person chose, where that is in view. */
  chosen?: Box;
  marks: Mark[];
}

export interface Shot {
  /** Hides the card and puts marks up; answers when that was drawn. */
  begin(): Promise<View>;
  /** Where these stretches of text stand. */
  find(spans: RunSpan[]): Box[];
  /** Shows the card again. Says whether all text stood still since `begin`, and where the rest stands now. */
  end(): { isStill: boolean; masks: Mask[] };
}

const drawnTwice = (): Promise<void> =>
  new Promise((resolve) => {
    const done = () => resolve();
    requestAnimationFrame(() => requestAnimationFrame(done));
    // A tab that is not in front draws nothing.
    setTimeout(done, 500);
  });

interface Reading {
  isWhole: boolean;
  roots: Root[];
  pieces: Piece[];
  masks: Mask[];
}

const read = (page: Document): Reading => {
  if (contentTypeOf(page) === 'application/pdf') {
    const whole: Mask = { left: 0, top: 0, width: innerWidth, height: innerHeight, why: 'unread', name: 'this page' };
    return { isWhole: true, roots: [], pieces: [], masks: [whole] };
  }
  const found = rootsOf(page, mostLooked);
  const { pieces, masks } = piecesIn(found.roots);
  const fields = found.roots.flatMap(fieldBoxes).map((box): Mask => ({ ...box, why: 'field' }));
  return { isWhole: found.isWhole, roots: found.roots, pieces, masks: [...fields, ...unreadMasks(found), ...masks] };
};

/** The text and where it stands, to be compared. */
const textOf = ({ pieces }: Reading): string =>
  pieces
    .map(({ text, first, last }) =>
      [text, ...[first, last].flatMap(({ left, top }) => [Math.round(left), Math.round(top)])].join(' '),
    )
    .join('\n');

const chosenIn = (roots: Root[], focused: Element | null | undefined): Box | undefined => {
  for (const root of roots) {
    const selection = isDocument(root.node) ? selectionIn(root.node) : null;
    if (!selection || selection.rangeCount === 0 || selection.getRangeAt(0).collapsed) continue;
    const box = onScreen(selection.getRangeAt(0).getBoundingClientRect(), root);
    if (isInView(box)) return box;
  }
  const home = focused && roots.find(({ node }) => node === focused.getRootNode());
  const box = home && focused && onScreen(focused.getBoundingClientRect(), home);
  return box && isInView(box) ? box : undefined;
};

/** Makes the one object through which the background takes a picture of this page. */
export const shotOf = (page: Document, holder: CaptureHolder): Shot => {
  let before: Reading | undefined;
  let stop = () => {};
  let moves = 0;
  return {
    async begin() {
      stop();
      const card = heldIn(holder, 'precedentCapture');
      card?.hide(true);
      const { marks, remove } = putMarks(page);
      moves = 0;
      const moved = () => moves++;
      addEventListener('scroll', moved, true);
      addEventListener('resize', moved, true);
      const timer = setTimeout(() => stop(), longest);
      stop = () => {
        clearTimeout(timer);
        removeEventListener('scroll', moved, true);
        removeEventListener('resize', moved, true);
        remove();
        card?.hide(false);
        stop = () => {};
        before = undefined;
      };
      // Read in the same task in which the marks were put up: a picture that shows them shows what was read, or something later.
      before = read(page);
      const view: View = {
        width: innerWidth,
        height: innerHeight,
        isEnlarged: (visualViewport?.scale ?? 1) !== 1,
        isWhole: before.isWhole,
        runs: runsOf(before.pieces),
        masks: before.masks,
        marks,
      };
      const chosen = chosenIn(before.roots, card?.focused);
      await drawnTwice();
      return chosen ? { ...view, chosen } : view;
    },
    find: (spans) =>
      spans.flatMap(({ run, start, end }) => {
        const piece = before?.pieces[run];
        return piece ? boxesOf(piece, start, end) : [];
      }),
    end() {
      const after = before && read(page);
      const isStill = after !== undefined && moves === 0 && textOf(after) === textOf(before!);
      stop();
      return { isStill, masks: after?.masks ?? [] };
    },
  };
};
