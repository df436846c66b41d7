// Everything to try Precedent at once: builds, starts a collector, and opens a browser that has joined it: `npm start`.
import { join } from 'node:path';
import { enrol, hasDisplay, openBrowser, showDashboard, whenGoneOn } from '#scripts/start/browser.ts';
import { makeCode, startCollector } from '#scripts/start/collector.ts';
import { extensionFolder, extensionPage } from '#scripts/start/extension.ts';
import { choosePorts, keepPorts } from '#scripts/start/ports.ts';
import { servePractice } from '#scripts/start/practice.ts';
import { provideBrowser } from '#scripts/suite/provide-browser.ts';
import { root, tool } from '#scripts/tool.ts';

const folder = join(root, '.data');
const data = join(folder, 'collector');
const portsFile = join(folder, 'ports.json');

// What was started, newest last; stopped in the reverse order, once.
const stops: (() => unknown)[] = [];
let isStopping = false;
const stopAll = async (code: number): Promise<void> => {
  if (isStopping) return;
  isStopping = true;
  for (const stop of stops.toReversed()) await stop();
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    console.log('\nStopping. What was kept stays in .data.');
    void stopAll(0);
  });

const byHand = (endpoint: string, practice: string): string => `
There is no display here, so no browser was opened. To load the extension by hand:
  1. Open chrome://extensions in Chromium or Chrome and switch on "Developer mode".
  2. Choose "Load unpacked" and this folder: ${extensionFolder}
  3. Open ${extensionPage('dashboard.html')}, read what Precedent does, choose "I have read this, go on", and join
     under Review with
       endpoint  ${endpoint}
       code      ${makeCode(data)}   (good once, for seven days)
  4. Open ${practice}, select some text, and press Alt+Shift+J.
`;

const open = async (endpoint: string, practice: string): Promise<void> => {
  if (!(await provideBrowser())) throw new Error('No browser could be opened. The sentence above says what to do.');
  const browser = await openBrowser(join(folder, 'browser'));
  stops.push(() => browser.close().catch(() => {}));
  browser.on('close', () => {
    if (!isStopping) console.log('The browser was closed. Stopping the rest. What was kept stays in .data.');
    void stopAll(0);
  });
  const tab = await browser.newPage();
  await tab.goto(practice);
  const page = await whenGoneOn(browser, () => {
    console.log(`
In the browser that opened, read what Precedent does and choose "I have read this, go on". Nothing is read, kept or joined before.
Waiting for that.`);
    void showDashboard(browser);
  });
  const joined = await enrol(page, endpoint, () => makeCode(data));
  if (joined) console.log(`\nJoined ${joined.organisation}.`);
  if (joined?.recoveryCode) console.log(`Recovery code, shown this once: ${joined.recoveryCode}`);
  console.log(`
Ready. In the browser that opened:
  1. The dashboard shows three first steps; practise there, or go on here at once.
  2. In the other tab, select some text on the invoice and press Alt+Shift+J. Type why, then Enter.
  3. Back in the dashboard, read the exact text, then agree to send or keep it to yourself.`);
};

const start = async (): Promise<void> => {
  // First: a start that cannot go on must not rebuild the extension of one that runs.
  const ports = await choosePorts(portsFile, { collector: 8787, practice: 8887 });
  if ((await tool('wxt', ['build'])) !== 0) throw new Error('The extension could not be built. The reason stands above.');
  const collector = await startCollector(data, ports.collector);
  stops.push(() => collector.stop());
  const practice = await servePractice(ports.practice);
  stops.push(() => practice.stop());
  keepPorts(portsFile, ports);
  if (hasDisplay()) await open(collector.url, practice.url);
  else console.log(byHand(collector.url, practice.url));
  console.log(`
  Collector      ${collector.url}
  Practice page  ${practice.url}
  Kept in        .data
Ctrl+C stops everything.`);
};

try {
  await start();
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  await stopAll(1);
}
