// Two organisations on one device, by keyboard, with two real collectors behind a proxy that keeps every byte: the person chooses who gets
// what, nothing of one is at the other, and leaving one leaves the other as it is.
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright';
import type { ConsentRow, EnrolmentRow, OutboxRow, RecordRow } from '#lib/store/db.ts';
import { ask } from '#tests/harness/ask.ts';
import { launch } from '#tests/harness/browser.ts';
import { holds } from '#tests/harness/bytes.ts';
import { newDataFolder, startCollector } from '#tests/harness/collector.ts';
import { look } from '#tests/harness/looks.ts';
import { agree, join, open, untilSent } from '#tests/harness/person.ts';
import { recordingProxy } from '#tests/harness/proxy.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, rowsOf } from '#tests/harness/seed.ts';
import { storedThere } from '#tests/harness/stored-there.ts';
import { expect, test } from '#tests/harness/test.ts';

test.setTimeout(240_000);

const named = (why: string) => {
  const judgment = sampleJudgment(0);
  judgment.body.verdict.rationale = why;
  return judgment;
};
const whys = {
  works: 'Kranich-for-the-works',
  guild: 'Dompfaff-for-the-guild',
  waits: 'Stieglitz-waits',
  last: 'Pirol-comes-last',
};
const { works: forWorks, guild: forGuild, waits, last } = whys;

const go = (page: Page, name: string): Promise<void> => page.getByRole('link', { name, exact: true }).press('Enter');
const whom = (page: Page) => page.getByRole('group', { name: /^Who gets it/ });
const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).press('Enter');
  await page.getByRole('group', { name, exact: true }).getByRole('button', { name, exact: true }).press('Enter');
};

test('[C14] [I15] [L6] records go to one and to the other, nothing of one is at the other, and leaving one leaves the other', async () => {
  const [worksDir, guildDir] = [await newDataFolder(), await newDataFolder()];
  const works = await startCollector({ dataDir: worksDir, organisation: 'Works' });
  const guild = await startCollector({ dataDir: guildDir, organisation: 'Guild' });
  const proxy = await recordingProxy();
  const precedent = await launch({ proxy: proxy.url });
  try {
    const page = await dashboardWith(precedent, kept(Object.values(whys).map(named)));
    await join(page, works.url, await works.enrolCode('Kim'));
    // With one there is nothing to choose.
    await open(page, forWorks);
    await expect(whom(page)).toHaveCount(0);
    await expect(page.locator('.sheet-to')).toHaveCount(0);

    await page.locator('.sync-line a').press('Enter');
    await look(page, 'several-join', [360, 1280]);
    await join(page, guild.url, await guild.enrolCode('Kim'), 'Join another organisation');
    await expect(page.locator('.top-bar')).toContainText('Guild and Works');
    await expect(page.getByRole('heading', { name: 'To Guild' })).toBeVisible();
    await look(page, 'several-sending', [360, 1280]);

    // Nobody is chosen beforehand, and until then nothing can be agreed to.
    await go(page, 'Review');
    await open(page, forWorks);
    await expect(page.locator('.sheet-to')).toHaveText('Who gets it is not chosen yet');
    await expect(whom(page).getByRole('radio', { checked: true })).toHaveCount(0);
    await page.keyboard.press('a');
    await expect(page.locator('.rail')).toContainText('Choose who gets it. Nothing is sent before you do.');
    await look(page, 'several-choose', [360, 1280]);
    expect([await rowsOf<ConsentRow>(page, 'consents'), await rowsOf<OutboxRow>(page, 'outbox')]).toEqual([[], []]);

    // By its key from one to the next, and by the arrows of the group.
    await page.keyboard.press('o');
    await expect(page.locator('.sheet-to')).toContainText('For Guild');
    await expect(page.getByText(/^Goes to Guild/)).toBeAttached();
    await page.keyboard.press('o');
    await expect(page.locator('.sheet-to')).toContainText('For Works');
    await expect(page.locator('.rail')).toContainText('It goes to Works');
    await expect(whom(page).getByRole('radio', { checked: true })).toHaveValue(works.url);
    await look(page, 'several-chosen', [360, 1280]);
    await agree(page, ['train-models']);
    await expect(page.locator('.sitting-bar')).toContainText('This sitting, for Works: train and evaluate models');

    // Another recipient: what was ticked for one is not ticked for the other.
    await open(page, forGuild);
    await whom(page).getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('.sheet-to')).toContainText('For Guild');
    await expect(page.locator('input[name=purpose]:checked')).toHaveCount(0);
    await agree(page, ['run-organisation']);
    await untilSent(page, 2);

    // What is shown is what was sent, for each by itself.
    const records = await rowsOf<RecordRow>(page, 'records');
    const recordOf = (why: string) => records.find(({ judgment }) => judgment.body.verdict.rationale === why)!;
    const enrolments = await rowsOf<EnrolmentRow>(page, 'enrolments');
    const [atWorks, atGuild] = [works, guild].map(({ url }) => proxy.requests.filter((each) => each.url.startsWith(url)));
    const saw = (requests: typeof atWorks, text: string): boolean =>
      requests!.some(({ url, headers, body }) => holds(Buffer.from(url + JSON.stringify(headers)), text) || holds(body, text));
    const keyIn = (why: string): string => (JSON.parse(recordOf(why).sealed!) as { case: { key: string } }).case.key;
    for (const [there, other, own, foreign] of [
      [atWorks, atGuild, forWorks, forGuild],
      [atGuild, atWorks, forGuild, forWorks],
    ] as const) {
      for (const text of [own, recordOf(own).id, keyIn(own)]) expect([saw(there, text), saw(other, text)]).toEqual([true, false]);
      expect(saw(there, foreign)).toBe(false);
      // Neither hears how this device itself calls the case, nor any judgment that was not agreed to.
      for (const text of [recordOf(own).judgment.case.key, waits, last]) expect(saw(there, text)).toBe(false);
    }
    expect(enrolments.map(({ caseKey }) => proxy.sawText(caseKey))).toEqual([false, false]);
    // Each knows the device by a key that the other has never seen.
    for (const { endpoint, deviceKey } of enrolments)
      expect([saw(atWorks, deviceKey), saw(atGuild, deviceKey)]).toEqual([endpoint === works.url, endpoint === guild.url]);

    // Leaving one: what waits there is up for review again, and the other goes on.
    await open(page, waits);
    await page.keyboard.press('o');
    await expect(page.locator('.sheet-to')).toContainText('For Works');
    await works.stop();
    await agree(page, ['train-models']);
    await expect.poll(async () => (await rowsOf<OutboxRow>(page, 'outbox')).map(({ endpoint }) => endpoint)).toEqual([works.url]);
    const guildBefore = (await rowsOf<EnrolmentRow>(page, 'enrolments')).find(({ endpoint }) => endpoint === guild.url)!;
    await go(page, 'Your data');
    await page.getByRole('heading', { name: 'Leave Guild' }).waitFor();
    await look(page, 'several-your-data', [360, 1280]);
    const isUnderWay = (await rowsOf<OutboxRow>(page, 'outbox')).some(({ wasSent }) => wasSent);
    await press(page, isUnderWay ? 'Leave Works all the same' : 'Leave Works');
    await expect(page.getByText('You have left Works. Nothing is sent there any more.')).toBeVisible();
    await expect(page.locator('.top-bar')).toContainText('Guild');
    const [left] = await rowsOf<EnrolmentRow>(page, 'enrolments');
    expect(left).toMatchObject({ endpoint: guild.url, contributor: guildBefore.contributor, caseKey: guildBefore.caseKey });

    const after = proxy.requests.length;
    await go(page, 'Review');
    await open(page, last);
    await expect(whom(page)).toHaveCount(0);
    await agree(page, ['run-organisation']);
    await untilSent(page, 3);
    expect(proxy.requests.slice(after).some(({ url }) => url.startsWith(works.url))).toBe(false);
    await ask(page, 'syncNow', {});
    await guild.stop();
    const texts = async (folder: string) => (await storedThere(folder)).records.map(({ text }) => text).join();
    const [inWorks, inGuild] = [await texts(worksDir), await texts(guildDir)];
    expect([forWorks, forGuild, last, waits].map((why) => inWorks.includes(why))).toEqual([true, false, false, false]);
    expect([forWorks, forGuild, last, waits].map((why) => inGuild.includes(why))).toEqual([false, true, true, false]);
  } finally {
    await precedent.close();
    await proxy.stop();
    await Promise.all([works.stop(), guild.stop()]);
    for (const folder of [worksDir, guildDir]) await rm(folder, { recursive: true, force: true });
  }
});
