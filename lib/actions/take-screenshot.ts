// The person asks for a picture of what they see (rule K4). It is masked before anything else happens to it, and kept by nobody yet.
import { browser } from 'wxt/browser';
import { addressOf, fileOf, fitLater, smaller } from '#lib/actions/draw-picture.ts';
import { tryShot, type Taken } from '#lib/actions/shot-page.ts';
import { isPracticePage } from '#lib/actions/practice-page.ts';
import type { Takes } from '#lib/bridge/calls.ts';
import { outwards, scaled, wider, type TakenView } from '#lib/privacy/mask.ts';
import { holdView } from '#lib/store/attachments.ts';
import { openCards } from '#lib/store/open-cards.ts';

/** The longer side of what is shown to choose from, in pixels. */
const longestSide = 1280;

/** Room around what was selected, in CSS pixels. */
const room = 24;

/** Milliseconds between tries: a browser gives two pictures a second. */
const pause = 550;
const mostTries = 4;

const away = 'The page of this judgment is not the one in front of its window. Nothing was kept. Go to its tab and try again.';
const refused =
  'The browser gives no picture of this page any more. Nothing was kept. Press Esc, press the shortcut on the page, and try again.';
const restless = 'The page kept moving while its picture was taken. Nothing was kept. Try again when it stands still.';
const practice = 'The practice page gives no picture. Nothing was kept. Try it in a tool of your own.';

const viewOf = async ({ picture, masks, scale, chosen }: Taken): Promise<TakenView> => {
  const { width, height } = picture.canvas;
  // Never more than one pixel for one of the page, so that no more can be read than the person saw.
  const by = Math.min(1, 1 / scale, longestSide / Math.max(width, height));
  const now = masks.filter(({ why }) => why !== 'unread');
  const later = masks.filter(({ why }) => why === 'unread');
  const { drawing, masks: covered } = smaller(picture, now, by);
  const size = { width: drawing.canvas.width, height: drawing.canvas.height };
  const whole = { left: 0, top: 0, ...size };
  const bytes = new Uint8Array(await (await fileOf(drawing)).arrayBuffer());
  return {
    image: await addressOf(bytes),
    ...size,
    masks: [...covered, ...fitLater(later, by, size)],
    part: (chosen && outwards(scaled(wider(chosen, room * scale), by), size)) ?? whole,
  };
};

/** Takes the picture, tries again where something moved, and holds it in memory for this draft. */
export const takeScreenshot = async ({ draft }: Takes<'takeScreenshot'>): Promise<TakenView> => {
  const card = (await openCards()).find((each) => each.draft === draft);
  const tab = card && (await browser.tabs.get(card.tab).catch(() => undefined));
  if (!card || !tab?.active || tab.windowId === undefined) throw new Error(away);
  if (isPracticePage(tab.url ?? '')) throw new Error(practice);
  for (let tries = 0; tries < mostTries; tries++) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    const taken = await tryShot(card.tab, tab.windowId).catch((error: unknown) => {
      // A browser says in a sentence of its own that the grant is over, or that it gives only so many pictures a second.
      if (/quota|MAX_CAPTURE/i.test(String(error))) return undefined;
      throw error instanceof Error && error.message.includes('Nothing was kept') ? error : new Error(refused, { cause: error });
    });
    if (!taken) continue;
    const view = await viewOf(taken);
    await holdView(draft, view);
    return view;
  }
  throw new Error(restless);
};
