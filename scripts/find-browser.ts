// Finds a Chromium to run: one that was named, one of the system, or Playwright's own.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Folders in which distributions keep Firefox; what is managed stands in `distribution` beside it. */
export const firefoxPlaces = ['/usr/lib/firefox-esr', '/usr/lib/firefox'];

/** The Firefox of this machine, by its folder and its program. Throws with what to do where there is none. */
export const firefoxPlace = (): { folder: string; program: string } => {
  const folder = firefoxPlaces.find((each) => existsSync(join(each, 'distribution')));
  if (!folder)
    throw new Error(
      `There is no Firefox with a distribution folder in ${firefoxPlaces.join(', ')}. Nothing was tried. Install firefox-esr, and run this again.`,
    );
  const program = ['firefox-esr', 'firefox'].map((name) => join(folder, name)).find((path) => existsSync(path));
  return { folder, program: program ?? join(folder, 'firefox') };
};

/** Path of a browser that loads unpacked extensions. Branded Chrome no longer does, so it is not looked for. Throws with what to do. */
export const findBrowser = (): string => {
  const named = process.env['PRECEDENT_CHROMIUM'];
  const found = named ? [named] : [...places, chromium.executablePath()];
  const path = found.find((each) => existsSync(each));
  if (path) return path;
  throw new Error(
    named
      ? `PRECEDENT_CHROMIUM names ${named}, which is not there. Correct or unset it.`
      : 'No Chromium was found. Run "npx playwright install chromium", or set PRECEDENT_CHROMIUM to the path of one.',
  );
};
