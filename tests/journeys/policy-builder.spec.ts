// A tool is described by pointing at parts of its page, by pointer and by keyboard, and the description is data in the draft.
import { look } from '#tests/harness/looks.ts';
import { onScreen, switchOn } from '#tests/harness/tool-switch.ts';
import { expect, test } from '#tests/harness/test.ts';

test('[S2] parts of a page are pointed at, and nothing of that stays in the page', async ({ invoice }) => {
  test.setTimeout(120_000);
  await onScreen(async (screen) => {
    const { page, browser } = screen;
    await page.goto(invoice);
    await switchOn(screen);
    const admin = await browser.dashboard('#policy-editor');
    await admin.getByRole('navigation', { name: 'Sections of the policy' }).getByRole('button', { name: 'Tools' }).press('Enter');
    await admin.locator('.policy-section').focus();
    await admin.keyboard.press('n');
    await admin.getByLabel('Name of the tool').fill('Invoices of ours');
    await expect(admin.getByLabel('Page to point at')).toBeVisible();
    await admin.getByRole('button', { name: /^Point at it ?: The title/ }).press('Enter');
    const host = page.locator('html > div[popover]');
    await expect(host).toBeAttached();
    await page.locator('h1').click();
    await expect(host).not.toBeAttached();
    await expect(admin.getByLabel('The title of a case stands in')).toHaveValue('h1');
    await expect(admin.getByLabel('Pages of the tool')).toHaveValue(/^127\.0\.0\.1\/\*$/);
    // By keyboard: Enter takes what is marked, Escape leaves it.
    await admin.getByRole('button', { name: /^Point at it ?: What a stranger/ }).press('Enter');
    await expect(host).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(host).not.toBeAttached();
    await expect(admin.getByLabel('What a stranger needs stands in')).toHaveValue('');
    await admin.getByRole('button', { name: /^Point at it ?: What a stranger/ }).press('Enter');
    await expect(host).toBeAttached();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(admin.getByLabel('What a stranger needs stands in')).not.toHaveValue('');
    await look(admin, 'policy-builder', [360, 1280]);
    await admin.getByRole('button', { name: 'Add it to the draft' }).press('Enter');
    await expect(admin.locator('.policy-list h4')).toHaveText('Invoices of ours');

    // [K6] Into a page that the policy in force leaves alone nothing goes, however it is asked for, and the admin reads why.
    await admin.evaluate(async () => {
      const { policy } = (await chrome.storage.local.get('policy')) as { policy: { limits: object } };
      const layers = [{ sites: [], elsewhere: { level: 'off' } }];
      await chrome.storage.local.set({ policy: { ...policy, limits: { ...policy.limits, layers } } });
    });
    await admin.getByRole('button', { name: 'Describe a tool' }).press('Enter');
    await admin.getByRole('button', { name: /^Point at it ?: The title/ }).press('Enter');
    await expect(admin.getByRole('alert')).toContainText('this is none of them. What you typed is as it was.');
    expect(await page.locator('html > div[popover]').count()).toBe(0);
  });
});
