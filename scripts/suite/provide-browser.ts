// Finds a browser and a screen for the journeys, and what the fault injection looks over a process's shoulder with, and installs them where nobody is there to do it: as root on Debian, or in CI.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser, firefoxPlaces } from '#scripts/find-browser.ts';
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

const hasPackage = (name: string): boolean => existsSync(`/var/lib/dpkg/info/${name}.list`);

const mayUseApt = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const aptInstall = async (packages: string[]): Promise<void> => {
  console.log(`Installing the Debian packages ${packages.join(' ')}.`);
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
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

/** What else the journeys need of a Debian machine, by package, and whether it is there. */
const screen = (): Record<string, boolean> => ({ xvfb: has('Xvfb'), xdotool: has('xdotool') });
/** The second has the signs of the kinds, ◇ ✎ ⤳, which the first lacks; Chromium alone brings neither. */
const fonts = (): Record<string, boolean> =>
  existsSync('/var/lib/dpkg/info')
    ? { 'fonts-liberation': hasPackage('fonts-liberation'), 'fonts-dejavu-core': hasPackage('fonts-dejavu-core') }
    : {};

const missingOf = (wanted: Record<string, boolean>): string[] => Object.keys(wanted).filter((name) => !wanted[name]);

/** Provides strace, which shows that what is answered was on the disk before. Says where it could not. */
export const provideTrace = async (): Promise<void> => {
  if (has('strace')) return;
  if (mayUseApt()) await aptInstall(['strace']);
  if (!has('strace'))
    console.error('Install strace for the test that watches the disk; without it that one fails, and no other.');
};

/** Provides the Firefox for the journeys in it. Says where it could not. */
export const provideFirefox = async (): Promise<void> => {
  const isThere = (): boolean => firefoxPlaces.some((place) => existsSync(place));
  if (!isThere() && mayUseApt()) await aptInstall(['firefox-esr']);
  if (!isThere()) console.error('Install firefox-esr for the journeys in Firefox; without it those fail, and no others.');
};

/** Provides a screen in memory with a keyboard, for the journey that presses the real shortcut, and letters. Says what it could not get. */
export const provideScreen = async (): Promise<void> => {
  const missing = missingOf({ ...screen(), ...fonts() });
  if (missing.length > 0 && mayUseApt()) await aptInstall(missing);
  const [noScreen, noFonts] = [missingOf(screen()), missingOf(fonts())];
  if (noScreen.length > 0)
    console.error(
      `Install ${noScreen.join(' and ')} for the journey that presses the real shortcut; without it that one fails, and no other.`,
    );
  if (noFonts.length > 0) console.error(`Install ${noFonts.join(' and ')}; without them text may be missing or show as boxes.`);
};
