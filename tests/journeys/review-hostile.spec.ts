// Whatever was captured, the dashboard shows it as text: nothing runs, nothing is fetched, nothing hides.
import type { Page } from 'playwright';
import { select } from '#tests/harness/hands.ts';
import { hostileTexts } from '#tests/harness/hostile-texts.ts';
import { openPanel } from '#tests/harness/panel.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, seed } from '#tests/harness/seed.ts';
import { whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';
import { clean } from '#lib/judgment/clean.ts';
import { payloadOf, readPayload } from '#lib/privacy/payload.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { runsOf } from '#lib/privacy/visible.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';

/** The text in every field that holds words. */
const filledWith = (text: string): Judgment => {
  const made = sampleJudgment(0);
  made.case = { ...made.case, tool: text.slice(0, 300), text, asked: { question: text, options: [text, text] } };
  made.body.verdict = { fields: { chosen: text }, rationale: text };
  made.body.evidence = [
    {
      type: 'quote',
      exact: text,
      prefix: text.slice(0, 60),
      suffix: text.slice(0, 60),
      css: text,
      range: { start: text, startOffset: 0, end: text, endOffset: 0 },
    },
    { type: 'page', address: text, title: text.slice(0, 500) },
  ];
  made.attachments = [{ name: text.slice(0, 200), sha256: 'A'.repeat(43), size: 1 }];
  return mapStrings(made, clean);
};

const shownAs = (text: string, isProse: boolean): string =>
  runsOf(text, { isProse })
    .map((run) => run.name ?? run.text)
    .join('');

test('[C2] two hundred hostile texts in every field run nothing, fetch nothing and are all visible', async ({ precedent }) => {
  test.setTimeout(240_000);
  expect(hostileTexts).toHaveLength(200);
  const judgments = hostileTexts.map(filledWith);
  const page = await precedent.dashboard();
  const seen: string[] = [];
  page.on('dialog', (dialog) => seen.push(`dialog: ${dialog.message()}`));
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && seen.push(`console: ${message.text()}`));
  page.on('request', (request) => !request.url().startsWith('chrome-extension:') && seen.push(`request: ${request.url()}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`${event.violatedDirective}: ${event.sample}`));
  });
  await seed(page, kept(judgments));
  await expect(page.locator('.inbox-row')).toHaveCount(200);
  for (const judgment of judgments) {
    const { sides, wasHit } = await page.evaluate(async (id) => {
      const until = async <T>(find: () => T | null | undefined): Promise<T> => {
        for (let tries = 0; tries < 500; tries++) {
          const found = find();
          if (found) return found;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        throw new Error(`The sheet of ${id} did not come`);
      };
      const sheet = (inside: string) => document.querySelector(`.sheet[data-record="${id}"] ${inside}`);
      location.hash = id;
      const front = await until(() => sheet('.sheet-front'));
      const words = front.textContent ?? '';
      (await until(() => sheet('.sheet-turn [aria-keyshortcuts=b]') as HTMLElement)).click();
      const back = await until(() => sheet('.sheet-back pre'));
      return { sides: { words, exact: back.textContent ?? '' }, wasHit: 'wasHit' in globalThis };
    }, judgment.id);
    expect(wasHit).toBe(false);
    const { text } = payloadOf(judgment);
    const payload = readPayload(text);
    expect(sides.exact).toBe(shownAs(text, false));
    for (const words of [payload.body.verdict.rationale, payload.case.text, payload.case.tool])
      expect(sides.words).toContain(shownAs(words, true));
  }
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  expect(seen).toEqual([]);
  expect(precedent.context.pages().filter((each) => each.url().includes('attacker'))).toEqual([]);
});

test('[C2] two hundred hostile texts in the page, its case and its title run nothing in the card and the side panel', async ({
  precedent,
  serve,
}) => {
  test.setTimeout(120_000);
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = `<title>${escaped(hostileTexts.slice(0, 12).join(' '))}</title><p id="all">${hostileTexts.map(escaped).join('<br>')}</p>`;
  const address = `${await serve({ '/case': `<!doctype html><meta charset="utf-8">${body}` })}/case`;
  const seen: string[] = [];
  const watch = (page: Page): void => {
    page.on('dialog', (dialog) => seen.push(`dialog: ${dialog.message()}`));
    page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
    page.on('request', (request) => request.url().includes('attacker') && seen.push(`request: ${request.url()}`));
  };
  const page = await precedent.context.newPage();
  watch(page);
  await page.goto(address);
  await select(page, '#all');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await card.locator('#why:focus').waitFor();
  await card.locator('.quote, .seen').first().click();
  expect(await card.evaluate(() => document.body.textContent)).toContain('globalThis.wasHit=1');
  expect(await card.evaluate(() => 'wasHit' in globalThis)).toBe(false);
  const [record] = await whenStored(precedent, 'draft');

  // All of them are of the case that the page shows, so that the panel lists every one.
  const judgments = hostileTexts.map((text) => {
    const made = filledWith(text);
    return { ...made, case: { ...made.case, key: record!.judgment.case.key } };
  });
  const dashboard = await dashboardWith(precedent, kept(judgments));
  const panel = await openPanel(precedent, page);
  watch(panel);
  await expect(panel.locator('[data-own]')).toHaveCount(200);
  const shown = await panel.locator('main, body').first().innerText();
  for (const text of hostileTexts.filter((each) => each.length < 60 && !/\p{Cc}/u.test(each)).slice(0, 40))
    expect(shown.replaceAll(/\s+/g, ' ')).toContain(shownAs(clean(text), true).replaceAll(/\s+/g, ' ').trim().slice(0, 40));
  for (const each of [page, panel, dashboard]) expect(await each.evaluate(() => 'wasHit' in globalThis)).toBe(false);
  expect(seen).toEqual([]);
});
