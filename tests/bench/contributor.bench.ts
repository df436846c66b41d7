// How long a contributor is kept from work: a decision in their own words and a standing question, by a script that types as people do.
import type { Frame, Page } from 'playwright';
import type { CallMessage } from '#lib/bridge/calls.ts';
import { atMost, type Bench, type Row } from '#tests/bench/row.ts';
import { median } from '#tests/bench/statistic.ts';
import { launch, type Browser } from '#tests/harness/browser.ts';
import { select } from '#tests/harness/hands.ts';
import { invoicePage, servePages } from '#tests/harness/pages.ts';
import { readStored } from '#tests/harness/stored.ts';
import { isComplete } from '#lib/judgment/complete.ts';

/** Milliseconds a character at 40 words a minute, five characters a word. */
const perCharacter = 300;

/** What is decided and why, as short as people write it. */
const decisions = [
  ['Pay', 'Sole source, policy 4.2'],
  ['Hold', 'No order number'],
  ['Return', 'Two boxes are missing'],
  ['Pay', 'Within the framework order'],
  ['Escalate', 'Above my limit'],
  ['Pay', 'Discount ends today'],
  ['Hold', 'The bank account is new'],
] as const;

/** A person's hands: counts every key that is not text. */
const handsOn = ({ keyboard }: Page) => {
  let beyond = 0;
  return {
    type: (text: string) => keyboard.type(text, { delay: perCharacter }),
    async press(key: string) {
      beyond++;
      await keyboard.press(key);
    },
    count: () => beyond,
  };
};

interface Kept {
  milliseconds: number;
  /** Keys beyond the text, without the shortcut. */
  keys: number;
}

/** From the shortcut until the card says that it is kept; the chip says nothing of "unfinished" only where nothing is missing. */
const keep = async (
  browser: Browser,
  page: Page,
  act: (hands: ReturnType<typeof handsOn>, card: Frame) => Promise<void>,
): Promise<Kept> => {
  const hands = handsOn(page);
  const begun = performance.now();
  await browser.capture(page);
  const card = await browser.card(page);
  await card.locator('#why:focus').waitFor();
  await act(hands, card);
  await card.getByText('Kept on this device', { exact: true }).waitFor();
  return { milliseconds: performance.now() - begun, keys: hands.count() };
};

const seconds = (kept: readonly Kept[]): number => median(kept.map(({ milliseconds }) => milliseconds)) / 1000;
const most = (kept: readonly Kept[]): number => Math.max(...kept.map(({ keys }) => keys));

export const bench: Bench = {
  about:
    'A scripted contributor at 40 words a minute, from the shortcut until the card says that it is kept, with the answer and why.',
  async rows(): Promise<Row[]> {
    const browser = await launch();
    const pages = await servePages({ '/invoices/8841': invoicePage, '/orders/1': invoicePage });
    try {
      const page = await browser.context.newPage();
      await page.goto(`${pages.url}/orders/1`);
      const decided: Kept[] = [];
      for (const [answer, why] of decisions) {
        await page.reload();
        await select(page, '#limit');
        decided.push(
          await keep(browser, page, async ({ type, press }) => {
            await type(why);
            await press('Tab');
            await type(answer);
            await press('Enter');
          }),
        );
      }
      const dashboard = await browser.dashboard();
      const where = { tool: '', page: '/invoices/*', workFunction: '' };
      const question = { wording: 'Pay this invoice now?', answers: ['Pay', 'Hold', 'Return', 'Escalate'], where };
      const ask: CallMessage = { call: 'keepQuestion', about: { question } };
      await dashboard.evaluate((message) => chrome.runtime.sendMessage(message), ask);
      await page.goto(`${pages.url}/invoices/8841`);
      const answered: Kept[] = [];
      for (const [index, [, why]] of decisions.entries()) {
        await page.reload();
        // The note that is written in the tool anyway is selected, and becomes the reason.
        await page.locator('#note').fill(why);
        await page.locator('#note').selectText();
        answered.push(
          await keep(browser, page, async ({ press }, card) => {
            // Nobody answers a question before it is there.
            await card.getByRole('radio', { name: /Escalate/ }).waitFor({ state: 'attached' });
            await press(String((index % 4) + 1));
            await press('Enter');
          }),
        );
      }
      const { records } = await readStored(browser);
      const whole = records.filter(({ state, judgment }) => state === 'kept' && isComplete(judgment)).length;
      const all = decisions.length * 2;
      return [
        { name: 'decision, keys beyond the text', value: most(decided), unit: 'keys', ...atMost(3, most(decided)) },
        { name: 'decision, median with typing', value: seconds(decided), unit: 's', ...atMost(10, seconds(decided)) },
        { name: 'standing question, keys', value: most(answered), unit: 'keys', ...atMost(2, most(answered)) },
        { name: 'standing question, median', value: seconds(answered), unit: 's', ...atMost(10, seconds(answered)) },
        { name: 'judgments that lack nothing', value: whole, unit: `of ${all}`, goal: 'all', holds: whole === all },
      ];
    } finally {
      await browser.close();
      await pages.stop();
    }
  },
};
