// What the side panel says beside a page of a real tool, read as a person reads it: this case, cases like it, and what is underlined.
import type { Browser } from '#tests/harness/browser.ts';
import { panelBeside, type Panel } from '#tests/harness/panel-calls.ts';
import { readStored } from '#tests/harness/stored.ts';
import type { Page } from 'playwright';
import type { RecordId } from '#lib/judgment/judgment.ts';

/** What the panel said once. `caseId` is what the site file names the case by. */
export interface Said {
  where: string;
  caseId: string;
  title: string;
  text: string;
  thisCase: string;
  casesLike: string;
  underlined: readonly string[];
}

const oneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, ' · ');

/** The person asks for the card on a page that is new to the panel, which may then read it (rule K6), and leaves the card empty. */
export const askOn = async (browser: Browser, page: Page): Promise<void> => {
  await browser.capture(page);
  const card = await browser.card(page);
  await card.locator('#why:focus').waitFor();
  await page.keyboard.press('Escape');
};

/** A panel in a tab of its own beside a page, and all that was read of it so far. */
export const readingPanel = async (browser: Browser, beside: Page) => {
  const panel: Panel = await panelBeside(browser, beside);
  const { page } = panel;
  const section = (name: string) => page.locator(`section[aria-labelledby="${name}"]`);
  const heard: Said[] = [];
  return {
    page,
    heard: heard as readonly Said[],
    /** Waits up to ten seconds for these words in the panel and writes down what it says then; answers whether they came. */
    async says(where: string, caseId: string, ...words: readonly (string | RegExp)[]): Promise<boolean> {
      const whole = words.reduce((found, hasText) => found.filter({ hasText }), page.locator('main'));
      const came = await whole.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      );
      const read = await panel.ask('readPage', {});
      const [thisCase, casesLike] = [section('this-case'), section('like-cases')].map((each) =>
        each.innerText({ timeout: 5000 }),
      );
      heard.push({
        where,
        caseId,
        title: read?.title ?? 'not read',
        text: oneLine(read?.text ?? 'not read'),
        thisCase: oneLine(await thisCase!),
        casesLike: oneLine(await casesLike!),
        underlined: await page.locator('[data-precedent] u').allInnerTexts(),
      });
      if (!came) console.log(`    instead    ${heard.at(-1)!.title}: ${heard.at(-1)!.thisCase} / ${heard.at(-1)!.casesLike}`);
      return came;
    },
    /** What it said last. */
    last: (): Said => heard.at(-1)!,
    /** Turns the cases over before the answer, by keyboard. */
    lookNow: (): Promise<void> => page.getByRole('button', { name: 'look now' }).press('Enter'),
    close: (): Promise<void> => page.close(),
  };
};

export type ReadingPanel = Awaited<ReturnType<typeof readingPanel>>;

/** The newest record with this answer, by what the page called its case. */
export const answered = async (browser: Browser, answer: string): Promise<{ id: RecordId; caseId: string }> => {
  const { records, companions } = await readStored(browser);
  const found = records.findLast(({ judgment }) => Object.values(judgment.body.verdict.fields).includes(answer));
  if (!found) throw new Error(`No record answers "${answer}"`);
  const companion = companions.find(({ id }) => id === found.id)!;
  return { id: found.id, caseId: companion.caseId ?? new URL(companion.address).pathname };
};

/** The exact text of a record, as the back of its sheet shows it. */
export const exactText = async (browser: Browser, id: RecordId): Promise<string> => {
  const dashboard = await browser.dashboard(`#${id}`);
  await dashboard.locator('.sheet').waitFor();
  await dashboard.keyboard.press('b');
  const text = await dashboard.locator('.sheet pre').innerText();
  await dashboard.close();
  return text;
};

/** Prints each reading of the panel. */
export const printSaid = (heard: readonly Said[]): void => {
  for (const { where, caseId, title, text, thisCase, casesLike, underlined } of heard) {
    console.log(`  ${where}`);
    console.log(`    case       ${caseId}, "${title}"`);
    console.log(`    text       ${text.slice(0, 300)}`);
    console.log(`    panel      ${thisCase}`);
    console.log(`               ${casesLike}`);
    if (underlined.length > 0) console.log(`    underlined ${[...new Set(underlined)].join(', ')}`);
  }
};
