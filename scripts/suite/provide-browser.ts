// Finds a browser for the journeys, and installs one where nobody is there to do it: as root on Debian, or in CI.
import { existsSync } from 'node:fs';
import { findBrowser } from '#scripts/find-browser.ts';
import { run, tool } from '#scripts/tool.ts';

const find = (): string | undefined => {
  try {
    return findBrowser();
  } catch {
    return undefined;
  }
};

const mayUseApt = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const install = async (): Promise<void> => {
  if (mayUseApt()) {
    console.log('No Chromium here. Installing the Debian package.');
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' });
    if (find()) return;
  }
  console.log("No Chromium here. Fetching Playwright's, once, into its own cache.");
  await tool('playwright', ['install', 'chromium']);
};

/** Path of a browser, or nothing when there is none and none could be had; then it has said what to do. */
export const provideBrowser = async (): Promise<string | undefined> => {
  if (!find() && !process.env['PRECEDENT_CHROMIUM']) await install();
  try {
    return findBrowser();
  } catch (error) {
    console.error((error as Error).message);
    return undefined;
  }
};
