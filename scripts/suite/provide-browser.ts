// Finds a browser and a screen for the journeys, and installs them where nobody is there to do it: as root on Debian, or in CI.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from '#scripts/find-browser.ts';
import { run, tool } from '#scripts/tool.ts';

const find = (): string | undefined => {
  try {
    return findBrowser();
  } catch {
    return undefined;
  }
};

const has = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

const mayUseApt = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const aptInstall = async (packages: string[]): Promise<void> => {
  console.log(`Installing the Debian packages ${packages.join(' ')}.`);
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { DEBIAN_FRONTEND: 'noninteractive' });
};

/** Path of a browser, or nothing when there is none and none could be had; then it has said what to do. */
export const provideBrowser = async (): Promise<string | undefined> => {
  if (!find() && !process.env['PRECEDENT_CHROMIUM']) {
    if (mayUseApt()) await aptInstall(['chromium']);
    if (!find()) {
      console.log("No Chromium here. Fetching Playwright's, once, into its own cache.");
      await tool('playwright', ['install', 'chromium']);
    }
  }
  try {
    return findBrowser();
  } catch (error) {
    console.error((error as Error).message);
    return undefined;
  }
};

/** A screen in memory with a keyboard, for the journey that presses the real shortcut. Where it cannot be had, says what to install. */
export const provideScreen = async (): Promise<void> => {
  const missing = Object.entries({ Xvfb: 'xvfb', xdotool: 'xdotool' }).flatMap(([program, name]) => (has(program) ? [] : [name]));
  if (missing.length === 0) return;
  if (mayUseApt()) await aptInstall(missing);
  else
    console.error(`Install ${missing.join(' and ')} for the journey that presses the real shortcut; without it that one fails.`);
};
