// The stage that the card is measured on: one bare browser with ours and the floor beside it, and a page as large as a real tool's.
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { disclosure } from '#lib/judgment/disclosure.ts';
import { writeFloor } from '#tests/bench/card/floor.ts';
import { openBareBrowser, type BareBrowser, type Session, type Target } from '#tests/harness/bare-browser.ts';
import { builtExtension } from '#tests/harness/browser.ts';
import { servePages } from '#tests/harness/pages.ts';

/** Passages of the page; each may be selected. */
const passages = 1400;

const passage = (index: number): string => `<section><h2>Rule ${index}</h2>
<p id="p${index}">Supplier ${index} is paid after ${index % 60} days, unless the approver finds a reason that stands in the file.</p>
<ul><li>Limit ${index * 10} EUR</li><li>Approver kim.larsen</li></ul>
<table><tr><td>${index}</td><td>open</td><td>late</td></tr></table></section>`;

/** About 400 kB, as the larger pages of a wiki or an issue tracker. */
const page = `<!doctype html><html lang="en"><head><title>Rules</title></head><body><main>${Array.from(
  { length: passages },
  (_, index) => passage(index),
).join('\n')}</main></body></html>`;

/** A tab with the page. */
export interface Tab extends Session {
  /** Selects the next passage, so that each capture is of other words. */
  selectNext(): Promise<void>;
  press(key: 'x' | 'Enter' | 'Escape'): Promise<void>;
  /** Presses the toolbar button of an extension here. */
  trigger(extension: string): Promise<void>;
  close(): Promise<void>;
}

export interface Stage {
  browser: BareBrowser;
  ours: string;
  floor: string;
  newTab(round?: number): Promise<Tab>;
  /** Does something that makes an extension put up a frame, leaves that alone for so many milliseconds, and looks into it. */
  newFrame(extension: string, untouched: number, act: () => Promise<void>): Promise<Session>;
  /** Waits until an extension has no frame any more. */
  gone(extension: string): Promise<void>;
  /** Takes away cards of ours, in windows and frames, whatever they wait for: the next press would bring such a one back. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

const codes = { x: 88, Enter: 13, Escape: 27 } as const;

const isOf =
  (extension: string) =>
  ({ url }: Target): boolean =>
    url.startsWith(`chrome-extension://${extension}/`);

/** Opens pages of this browser, one address a tab. Selections go round so many passages: all of the page where it is not said. */
export const tabsOf = (browser: BareBrowser, base: string) => {
  let opened = 0;
  return async (round = passages): Promise<Tab> => {
    const url = `${base}/?${++opened}`;
    const here = await browser.open(url);
    const { targetId: around } = await browser.find([{ type: 'tab' }], (target) => target.url === url);
    const first = opened * 100;
    const key = (type: string, name: keyof typeof codes) =>
      here.send('Input.dispatchKeyEvent', {
        type,
        key: name,
        code: name === 'x' ? 'KeyX' : name,
        windowsVirtualKeyCode: codes[name],
        ...(type === 'keyDown' && name !== 'Escape' ? { text: name === 'x' ? 'x' : '\r' } : {}),
      });
    return {
      ...here,
      async selectNext() {
        // The same text each time: the page keeps each script that is new to it, which would count as left by the card.
        await here.evaluate(
          `globalThis.at = ((globalThis.at ?? ${first}) + 1) % ${round}, getSelection().selectAllChildren(document.getElementById('p' + at))`,
        );
      },
      async press(name) {
        await key('keyDown', name);
        await key('keyUp', name);
      },
      async trigger(extension) {
        await browser.trigger(extension, around);
      },
      async close() {
        await browser.send('Target.closeTarget', { targetId: here.targetId });
      },
    };
  };
};

export const serveTool = () => servePages({ '/': page });

/** Milliseconds in which what was closed is gone on the slowest of machines. */
const goneWithin = 20_000;

/** Opens the stage. The dashboard that a first install shows is closed, so that the measured page stays in front. */
export const openStage = async (...switches: string[]): Promise<Stage> => {
  const served = await serveTool();
  const browser = await openBareBrowser(...switches);
  const folder = await writeFloor();
  const ours = await browser.load(builtExtension);
  const floor = await browser.load(folder);
  const { targetId: welcome } = await browser.find([{ type: 'page' }], isOf(ours));
  // Before the person has gone on from the first page, nothing is captured (rule K7).
  const accept = JSON.stringify({ call: 'acceptDisclosure', about: { version: disclosure.version } });
  const first = await browser.attach(welcome);
  while (!(await first.evaluate<boolean>(`globalThis.chrome?.runtime?.sendMessage !== undefined`))) await wait(20);
  await first.evaluate(`chrome.runtime.sendMessage(${accept})`);
  await browser.send('Target.closeTarget', { targetId: welcome });
  const frames = [{ type: 'iframe' }];
  return {
    browser,
    ours,
    floor,
    newTab: tabsOf(browser, served.url),
    async newFrame(extension, untouched, act) {
      const before = (await browser.list(frames)).map(({ targetId }) => targetId);
      await act();
      await wait(untouched);
      const isNew = (target: Target) => isOf(extension)(target) && !before.includes(target.targetId);
      return browser.attach((await browser.find(frames, isNew)).targetId);
    },
    async clear() {
      await wait(2000);
      for (const { targetId } of (await browser.list([{ type: 'page' }])).filter(isOf(ours)))
        await browser.send('Target.closeTarget', { targetId });
      // The page script takes away a frame that loads anything else.
      for (const { targetId } of (await browser.list(frames)).filter(isOf(ours)))
        await (await browser.attach(targetId)).send('Page.navigate', { url: 'about:blank' });
      await wait(500);
    },
    async gone(extension) {
      for (const from = performance.now(); (await browser.list(frames)).some(isOf(extension)); await wait(10))
        if (performance.now() - from > goneWithin) throw new Error('A card or frame that was closed is there still');
    },
    async close() {
      await browser.close();
      await served.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
