// Rules H1 and K2 on a disk that is really full: nothing new is kept and the card says so, what was kept stays and can be read, and with
// room again the person goes on. The disk is mounted for it, which only root may do.
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Frame } from 'playwright';
import { bar } from '#tests/harness/bars.ts';
import { launch, type Browser } from '#tests/harness/browser.ts';
import { select } from '#tests/harness/hands.ts';
import { servePages } from '#tests/harness/pages.ts';
import { smallDisk } from '#tests/harness/small-disk.ts';
import { whenStored } from '#tests/harness/stored.ts';

/** Megabytes: what a browser writes by itself has room several times. */
const size = 200;

/** More than fits into the last piece of a file that was begun: a few words are written even to a full disk, and are safe there. */
const long = `Over the limit${' and why'.repeat(2000)}`;

const page = '<!doctype html><html lang="en"><title>Invoice 8841</title><p id="terms">Total due: 12,400.00 EUR</p>';

/** Opens a card over a new page and types. */
const beginOn = async (browser: Browser, address: string, why: string): Promise<Frame> => {
  const tab = await browser.context.newPage();
  await tab.goto(address);
  await select(tab, '#terms');
  await browser.capture(tab);
  const card = await browser.card(tab);
  await card.locator('#why').fill(why);
  return card;
};

it('[H1] [K2] on a full disk nothing new is kept and nothing is lost, and with room again the person goes on', async () => {
  if (process.getuid?.() !== 0) return expect(smallDisk(size)).rejects.toThrow('Run this as root');
  const disk = await smallDisk(size);
  const { url, stop } = await servePages({ '/a': page, '/b': page });
  const browser = await launch({ profile: disk.folder });
  try {
    const first = await beginOn(browser, `${url}/a`, 'Within the limit');
    await first.locator('#why').press('Enter');
    await whenStored(browser, 'kept');

    await disk.fill();
    const card = await beginOn(browser, `${url}/b`, long);
    await card.locator('#why').press('Enter');
    await card
      .getByText(/ake room on the disk/)
      .first()
      .waitFor({ timeout: 10_000 });
    expect(await card.locator('#why').inputValue()).toHaveLength(long.length);

    await disk.free();
    await wait(1000);
    await card.locator('#why').press('Enter');
    // What is in the journal is put into the list when that opens.
    await browser.dashboard();
    const all = await whenStored(browser, 'kept', 'kept');
    const lengths = all.map(({ judgment }) => judgment!.body.verdict.rationale.length);
    expect(lengths.toSorted((a, b) => b - a)).toEqual([long.length, 'Within the limit'.length]);
    bar('a disk that is really full', 'nothing lost, kept once there is room', '2 of 2 kept');
  } finally {
    await browser.close().catch(() => {});
    await stop();
    await disk.remove();
  }
}, 180_000);
