// What one capture costs the page that it is made on: time of its main thread, from the key until the draft is stored, and its longest task.
import type { CDPSession, Page } from 'playwright';
import { atMost, type Bench, type Row } from '#tests/bench/row.ts';
import { median } from '#tests/bench/statistic.ts';
import { launch, type Browser } from '#tests/harness/browser.ts';
import { servePages } from '#tests/harness/pages.ts';

/** Captures of each page; the first of them pays for the script that was never there before. */
const captures = 5;

/** Milliseconds that a page's own first work gets before it is measured. */
const settling = 1500;

interface Staged {
  name: string;
  /** Builds the page's content, in the page. `main` is empty. */
  build: string;
  /** Milliseconds of main thread that the page may add to one capture. */
  goal: number;
}

const terms = `<p id="terms">Net 30 days, limit 10,000.00 EUR</p>`;

/** So many nodes as a tool has them: rows of text, three of five nodes elements. */
const rows = (nodes: number): string => `
  const html = []; for (let n = 0; n < ${nodes / 5}; n++) html.push('<div><span>Row ' + n + '</span> <b>open</b></div>');
  main.innerHTML = html.slice(0, html.length / 2).join('') + ${JSON.stringify(terms)} + html.slice(html.length / 2).join('');`;

const staged: readonly Staged[] = [
  { name: '20,000 nodes', build: rows(20_000), goal: 50 },
  { name: '500,000 nodes', build: rows(500_000), goal: 1000 },
  {
    name: '10,000 elements deep',
    build: `main.innerHTML = ${JSON.stringify(terms)}; let at = main; const deep = document.createElement('div');
      deep.style.display = 'none'; at.append(deep); at = deep;
      for (let n = 0; n < 10_000; n++) { const inner = document.createElement('div'); inner.append('Level ' + n); at.append(inner); at = inner; }`,
    goal: 200,
  },
  {
    name: '5,000 shadow roots',
    build: `main.innerHTML = ${JSON.stringify(terms)}; for (let n = 0; n < 5000; n++) { const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Shadow ' + n + '</p>'; main.append(host); }`,
    goal: 100,
  },
  {
    name: '900 frames',
    build: `main.innerHTML = ${JSON.stringify(terms)}; for (let n = 0; n < 900; n++) { const frame = document.createElement('iframe');
      frame.style.cssText = 'width:50px;height:50px'; main.append(frame); }`,
    goal: 200,
  },
  {
    name: 'a paragraph of five megabytes',
    build: `main.innerHTML = ${JSON.stringify(terms)}; const p = document.createElement('p'); p.textContent = 'word '.repeat(1_000_000); main.append(p);`,
    goal: 500,
  },
];

const page = (build: string): string =>
  `<!doctype html><html lang="en"><title>Rules</title><main></main><script>const main = document.querySelector('main'); ${build}
  window.tasks = []; new PerformanceObserver((list) => tasks.push(...list.getEntries().map((each) => each.duration))).observe({ type: 'longtask' });</script></html>`;

/** Milliseconds that the main thread of this page was at work so far, whatever for. */
const spent = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
};

const drafts = (dashboard: Page): Promise<number> =>
  dashboard.evaluate(
    () =>
      new Promise<number>((done) => {
        const opened = indexedDB.open('precedent');
        opened.addEventListener('success', () => {
          const count = opened.result.transaction('records').objectStore('records').count();
          count.addEventListener('success', () => {
            opened.result.close();
            done(count.result);
          });
        });
      }),
  );

/** One capture: what the main thread did for it, and its longest task; tasks below 50 ms are told as none. */
const once = async (
  browser: Browser,
  dashboard: Page,
  tool: Page,
  cdp: CDPSession,
): Promise<{ total: number; longest: number }> => {
  const before = await drafts(dashboard);
  await tool.bringToFront();
  await tool.evaluate('getSelection().selectAllChildren(document.querySelector("#terms")), tasks.length = 0');
  await tool.waitForTimeout(200);
  const from = await spent(cdp);
  await browser.capture(tool);
  while ((await drafts(dashboard)) === before) await dashboard.waitForTimeout(20);
  const total = (await spent(cdp)) - from;
  const longest = Math.max(0, ...(await tool.evaluate<number[]>('tasks')));
  const card = await browser.card(tool);
  await card.locator('#why:focus').waitFor();
  // A page without end takes a while to give the keyboard away.
  for (let tries = 0; tool.frames().some((frame) => frame.url().includes('/card.html')); tries++) {
    if (tries > 50) throw new Error(`The card does not go from ${tool.url()}`);
    await tool.keyboard.press('Escape');
    await tool.waitForTimeout(100);
  }
  return { total, longest };
};

/** Medians of several captures of one page. */
const measured = async (browser: Browser, dashboard: Page, url: string): Promise<{ total: number; longest: number }> => {
  const tool = await browser.context.newPage();
  await tool.goto(url);
  await tool.waitForTimeout(settling);
  const cdp = await browser.context.newCDPSession(tool);
  await cdp.send('Performance.enable');
  const samples = [];
  for (let count = 0; count < captures; count++) samples.push(await once(browser, dashboard, tool, cdp));
  await tool.close();
  return { total: median(samples.map((each) => each.total)), longest: median(samples.map((each) => each.longest)) };
};

export const bench: Bench = {
  about: 'One capture of a selected line on pages without end: work of the page’s main thread meanwhile, median of five.',
  async rows() {
    const pages = { '/': page(`main.innerHTML = ${JSON.stringify(terms)}`) };
    const endless = Object.fromEntries(staged.map(({ build }, at) => [`/${at}`, page(build)]));
    const { url, stop } = await servePages({ ...pages, ...endless });
    const browser = await launch();
    try {
      const dashboard = await browser.dashboard();
      // What putting up a frame and drawing it takes on any page, ours or another's.
      const floor = await measured(browser, dashboard, `${url}/`);
      const all: Row[] = [];
      for (const [at, { name, goal }] of staged.entries()) {
        const { total, longest } = await measured(browser, dashboard, `${url}/${at}`);
        const more = Math.max(0, total - floor.total);
        const beside = { peer: `a page of one line, ${floor.total.toFixed(0)} ms`, ratio: total / floor.total };
        all.push(
          { name: `one capture on ${name}, more than on one line`, value: more, unit: 'ms', ...atMost(goal, more), ...beside },
          { name: 'its longest task, none below 50 ms', value: longest, unit: 'ms', ...atMost(goal, longest) },
        );
      }
      return all;
    } finally {
      await browser.close();
      await stop();
    }
  },
};
