// Somebody who has just installed it: sees what is on the screen, has a keyboard, and knows nothing else.
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Frame, Page } from 'playwright';
import type { Display } from '#tests/harness/display.ts';

export interface Newcomer {
  /** Waits until the screen says this, and answers what a person notes of it: the first group of the pattern, else all of it. */
  reads(words: RegExp): Promise<string>;
  /** Presses Tab until the ring is on what says this. */
  tabsTo(words: RegExp): Promise<void>;
  /** Waits until the ring is on what says this, without pressing anything. */
  isOn(words: RegExp): Promise<void>;
  /** Presses keys as they stand on keycaps: `Alt + Shift + J`, `Enter`, `b`. */
  presses(keycaps: string): Promise<void>;
  types(text: string): Promise<void>;
}

/** The words in a document that are drawn large enough to be read, in their order. */
const seenIn = (frame: Frame): Promise<string> =>
  frame
    .evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let said = '';
      let last: Element | undefined;
      const range = document.createRange();
      while (walker.nextNode()) {
        const node = walker.currentNode;
        range.selectNodeContents(node);
        const isDrawn = [...range.getClientRects()].some(({ width, height }) => width > 2 && height > 6);
        let box = node.parentElement!;
        while (getComputedStyle(box).display === 'contents' || getComputedStyle(box).display === 'inline')
          box = box.parentElement!;
        const { width, height } = box.getBoundingClientRect();
        if (!isDrawn || width <= 2 || height <= 2) continue;
        if (!box.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        // What stands in one line of text is one run of words.
        said += (box === last ? '' : ' ') + (node.textContent ?? '');
        last = box;
      }
      return said.replaceAll(/\s+/g, ' ');
    })
    .catch(() => '');

/** What stands on or beside the element that has the keyboard; empty where the keyboard is elsewhere. */
const focusedIn = (frame: Frame): Promise<string> =>
  frame
    .evaluate(() => {
      const focused = document.activeElement as HTMLElement | null;
      if (!document.hasFocus() || !focused || focused === document.body || focused.tagName === 'IFRAME') return '';
      const named = focused.id ? [...document.querySelectorAll<HTMLElement>(`[for="${CSS.escape(focused.id)}"]`)] : [];
      // A box to tick stands inside its words.
      const beside = named.length === 0 && focused instanceof HTMLInputElement ? [focused.parentElement!] : named;
      return [focused, ...beside]
        .map((each) => each.innerText)
        .join(' ')
        .replaceAll(/\s+/g, ' ')
        .trim();
    })
    .catch(() => '');

/** The page that is on the screen: of all tabs the one that is shown. */
const shown = async (context: BrowserContext): Promise<Page | undefined> => {
  for (const page of context.pages().toReversed())
    if ((await page.evaluate(() => document.visibilityState).catch(() => 'hidden')) === 'visible') return page;
  return undefined;
};

const joined = async (context: BrowserContext, read: (frame: Frame) => Promise<string>): Promise<string> => {
  const frames = (await shown(context))?.frames() ?? [];
  return (await Promise.all(frames.map(read))).filter(Boolean).join(' ');
};

const xNames: Readonly<Record<string, string>> = { Enter: 'Return', Esc: 'Escape', Control: 'ctrl', Ctrl: 'ctrl' };

/** A person at this screen. Throws with what the screen says when what they look for does not come. */
export const newcomerAt = ({ context }: { context: BrowserContext }, display: Display): Newcomer => {
  const until = async (read: (frame: Frame) => Promise<string>, words: RegExp): Promise<RegExpExecArray> => {
    let said = '';
    for (let tries = 0; tries < 150; tries++) {
      said = await joined(context, read);
      const found = words.exec(said);
      if (found) return found;
      await wait(100);
    }
    throw new Error(`The screen does not say ${words}. It says: ${said}`);
  };
  return {
    async reads(words) {
      const [all, noted] = await until(seenIn, words);
      return noted ?? all;
    },
    async tabsTo(words) {
      for (let presses = 0; presses < 80; presses++) {
        if (words.test(await joined(context, focusedIn))) return;
        await display.press('Tab');
        await wait(60);
      }
      throw new Error(`Tab does not lead to ${words}. The screen says: ${await joined(context, seenIn)}`);
    },
    async isOn(words) {
      await until(focusedIn, words);
    },
    presses: (keycaps) =>
      display.press(
        keycaps
          .split('+')
          .map((key) => key.trim())
          .map((key) => xNames[key] ?? (key.length > 1 ? key : key.toLowerCase()))
          .map((key) => (/^(?:Alt|Shift)$/.test(key) ? key.toLowerCase() : key))
          .join('+'),
      ),
    types: (text) => display.type(text),
  };
};
