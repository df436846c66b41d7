// What a person sees and changes before agreeing, and what works without an organisation.
import type { Page } from 'playwright';
import { heading, nothingQueued, tabTo } from '#tests/harness/reviewing.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, rowsOf, seed, seedEnrolment } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';
import { open } from '#tests/harness/person.ts';
import type { ConsentRow, OutboxRow, RecordRow } from '#lib/store/db.ts';

test('[C6] an e-mail address is a chip; its original is shown on focus and is not in what leaves', async ({ precedent }) => {
  const judgment = sampleJudgment(0);
  judgment.body.verdict.rationale = 'Agreed with kim.larsen@example.com.';
  const page = await dashboardWith(precedent, kept([judgment]));
  await page.keyboard.press('j');
  await expect(page.locator('.sheet-front')).not.toContainText('kim.larsen');
  await tabTo(page, '.mask-chip');
  await expect(page.getByRole('tooltip')).toContainText(
    'An e-mail address, hidden in what leaves. Only here: kim.larsen@example.com',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toBeHidden();
  await expect(page.locator('.stays-here')).toContainText('kim.larsen@example.com');
  await page.keyboard.press('b');
  await expect(page.locator('.sheet pre')).toContainText('⟨email-1⟩');
  await expect(page.locator('.sheet pre')).not.toContainText('kim.larsen');
});

test('[C10] exact time, working time and the full address stay on the desk and are not in what leaves', async ({ precedent }) => {
  const page = await dashboardWith(precedent, kept([sampleJudgment(0)]));
  await page.keyboard.press('j');
  await expect(page.locator('.stays-here')).toContainText('7 s');
  await expect(page.locator('.stays-here')).toContainText('?tab=terms#total');
  await page.keyboard.press('b');
  await expect(page.locator('.sheet pre')).not.toContainText('tab=terms');
  await expect(page.locator('.sheet pre')).not.toContainText(/\d{2}:\d{2}/);
});

test('an unfinished judgment cannot be agreed to and says what is missing; finished it can', async ({ precedent }) => {
  const judgment = sampleJudgment(0);
  judgment.body.verdict = { fields: {}, rationale: '' };
  const page = await dashboardWith(precedent, kept([judgment]));
  await seedEnrolment(page);
  await expect(page.locator('.inbox section h2')).toContainText('Unfinished 1');
  await page.keyboard.press('j');
  await expect(page.locator('.rail')).toContainText('Unfinished. Still missing: What you decided; Why.');
  await page.locator('input[value=run-organisation]').check();
  await page.keyboard.press('a');
  await nothingQueued(page);
  await page.keyboard.press('e');
  // Focus goes to the first field that is missing; letters are letters there.
  await page.keyboard.type('Pay it back');
  await tabTo(page, 'textarea[name=rationale]');
  await page.keyboard.type('A zebra paid');
  await page.keyboard.press('Control+Enter');
  await expect(heading(page)).toHaveText('Pay it back');
  await expect(page.locator('.inbox section h2')).toContainText('To review 1');
  await page.keyboard.press('a');
  await expect(page.locator('.undo-bar')).toBeVisible();
});

test('[C3] editing changes the exact text; what was agreed to before becomes a new judgment and the old one is taken back', async ({
  precedent,
}) => {
  const judgment = sampleJudgment(0);
  const page = await dashboardWith(precedent, kept([judgment]));
  await seedEnrolment(page);
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText('Pay');
  await page.locator('input[value=run-organisation]').check();
  await page.keyboard.press('a');
  await expect(page.locator('.undo-bar')).toBeVisible();
  const [record] = await rowsOf<RecordRow>(page, 'records');
  const [put] = await rowsOf<OutboxRow>(page, 'outbox');
  // As after a send whose answer was lost.
  await seed(page, { records: [{ ...record!, state: 'sent' }], outbox: [{ ...put!, wasSent: true, attempt: 1 }] });
  await page.goto(`${page.url().split('#')[0]}#${judgment.id}`);
  await expect(heading(page)).toHaveText('Pay');
  await page.keyboard.press('e');
  await expect(page.locator('.edit')).toContainText('makes a new judgment, which needs your agreement again');
  await page.locator('textarea[name=rationale]').fill('Said better.');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.sheet-why')).toHaveText('Said better.');
  const rows = await rowsOf<RecordRow>(page, 'records');
  const old = rows.find(({ id }) => id === judgment.id)!;
  const next = rows.find(({ id }) => id !== judgment.id)!;
  expect(old).toMatchObject({ supersededBy: next.id, sealed: record!.sealed, judgment: record!.judgment });
  expect(next).toMatchObject({ state: 'kept', judgment: { supersedes: judgment.id } });
  expect((await rowsOf<OutboxRow>(page, 'outbox')).map(({ recordId, action }) => [recordId, action])).toEqual([
    [judgment.id, 'erase'],
  ]);
  expect((await rowsOf<ConsentRow>(page, 'consents')).map(({ isLive }) => isLive)).toEqual([false]);
});

/** Opens the list's record with these words for editing. */
const edit = async (page: Page, words: string): Promise<void> => {
  await open(page, words);
  await page.locator('#main').focus();
  await page.keyboard.press('e');
  await page.locator('form.edit').waitFor();
};
const why = (page: Page) => page.locator('textarea[name=rationale]');

test('[K2] an edit that was not saved is there again after Esc, another row, and a page that was killed', async ({
  precedent,
}) => {
  const judgment = sampleJudgment(0);
  const page = await dashboardWith(precedent, kept([judgment, sampleJudgment(1)]));
  await edit(page, 'Pay');
  await why(page).fill('Better, in my');
  await page.keyboard.press('Escape');
  await expect(page.locator('.sheet')).toContainText('You changed this and did not save it');
  await expect(page.locator('.sheet-why')).toHaveText(judgment.body.verdict.rationale);
  await edit(page, 'Pay');
  await expect(why(page)).toHaveValue('Better, in my');
  await why(page).fill('Better, in my own words');
  await open(page, 'net 45');
  await edit(page, 'Pay');
  await expect(why(page)).toHaveValue('Better, in my own words');
  await why(page).fill('Better, in my own words, card 4111 1111 1111 1111.');
  await page.waitForTimeout(400);
  await page.close({ runBeforeUnload: false });
  const again = await precedent.dashboard();
  expect(JSON.stringify(await again.evaluate(() => chrome.storage.local.get(null)))).not.toContain('4111');
  await edit(again, 'Pay');
  await expect(why(again)).toHaveValue('Better, in my own words, card ⟨card-1⟩.');
  await expect(again.locator('form.edit')).toContainText('changes of yours that are not saved yet');
  await again.keyboard.press('Control+Enter');
  await expect(again.locator('.sheet-why')).toContainText('Better, in my own words');
  await edit(again, 'Pay');
  await expect(again.locator('form.edit')).not.toContainText('not saved');
  const others = ['born', 'disclosed', 'policy'];
  const left = Object.keys(await again.evaluate(() => chrome.storage.local.get(null))).filter((key) => !others.includes(key));
  expect(left).toEqual([]);
});

test('an edit that was not saved is dropped only by the answer to a question', async ({ precedent }) => {
  const judgment = sampleJudgment(0);
  const page = await dashboardWith(precedent, kept([judgment]));
  await edit(page, 'Pay');
  await why(page).fill('Something else');
  await page.keyboard.press('Escape');
  await edit(page, 'Pay');
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(why(page)).toHaveValue('Something else');
  await page.locator('.confirm').getByRole('button', { name: 'Start again' }).click();
  await expect(why(page)).toHaveValue(judgment.body.verdict.rationale);
  await page.keyboard.press('Escape');
  await expect(page.locator('.sheet')).not.toContainText('did not save');
});

test('[K2] text that could not be read is shown, and goes only when the person discards it', async ({ precedent }) => {
  const page = await precedent.dashboard();
  await page.evaluate(() => chrome.storage.local.set({ 'j/strange/1': { words: 'Nothing is lost' } }));
  await page.reload();
  const group = page.locator('.unreadable');
  await group.locator('summary').click();
  await expect(group.locator('pre')).toContainText('Nothing is lost');
  await group.getByRole('button', { name: 'Discard' }).click();
  await expect(group.locator('pre')).toHaveCount(1);
  await group.locator('.confirm').getByRole('button', { name: 'Discard' }).click();
  await expect(group).toHaveCount(0);
  expect(await page.evaluate(() => chrome.storage.local.get('j-bad/strange/1'))).toEqual({});
});

test('discarding asks in place and removes the judgment from the device', async ({ precedent }) => {
  const page = await dashboardWith(precedent, kept([sampleJudgment(0), sampleJudgment(1)]));
  await page.keyboard.press('j');
  await page.getByRole('button', { name: 'Discard' }).click();
  expect(await rowsOf(page, 'records')).toHaveLength(2);
  await page.locator('.confirm').getByRole('button', { name: 'Discard' }).click();
  await expect(heading(page)).toHaveText('net 30 → net 45');
  expect(await rowsOf(page, 'records')).toHaveLength(1);
  expect(await rowsOf(page, 'companions')).toHaveLength(1);
});

test('single letters can be switched off and stay off', async ({ precedent }) => {
  const page = await dashboardWith(precedent, kept([sampleJudgment(0), sampleJudgment(1)]));
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Single letters work as keys' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.reload();
  await page.locator('.inbox-row').first().click();
  await expect(heading(page)).toHaveText('Pay');
  await page.keyboard.press('p');
  await page.keyboard.press('b');
  await expect(page.locator('.sheet')).toHaveAttribute('data-side', 'front');
  await page.keyboard.press('ArrowDown');
  await expect(heading(page)).toHaveText('net 30 → net 45');
  expect((await rowsOf<RecordRow>(page, 'records')).map(({ state }) => state)).toEqual(['kept', 'kept']);
});

test('[I12] without an organisation everything works but sending, and the page says so', async ({ precedent }) => {
  const page = await dashboardWith(precedent, kept([sampleJudgment(0)]));
  await page.keyboard.press('j');
  await expect(page.locator('.rail')).toContainText('No organisation yet');
  await expect(page.locator('.rail')).toContainText('Everything stays on this device.');
  await expect(page.getByRole('button', { name: 'Agree to send' })).toHaveCount(0);
  await page.keyboard.press('a');
  await nothingQueued(page);
  await page.getByText('Join an organisation').click();
  await page.locator('input[name=endpoint]').fill('http://127.0.0.1:9');
  await page.locator('input[name=code]').fill('abcd-2345-efgh');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.locator('.join').getByRole('alert')).toContainText('Could not reach 127.0.0.1:9. Nothing was changed');
  await expect(page.locator('input[name=endpoint]')).toHaveValue('http://127.0.0.1:9');
});
