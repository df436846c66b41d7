// Two organisations with a policy each, in a real browser: the sheet is as the one that is chosen would get it, the page of policies tells
// each by itself, and accepting one accepts nothing of the other.
import type { Page } from 'playwright';
import { reckoned } from '#lib/store/reckon-policy.ts';
import { look } from '#tests/harness/looks.ts';
import { open } from '#tests/harness/person.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { kept, seed, seedEnrolment } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';
import { openPolicy } from '#tests/harness/under-policy.ts';

const guildAt = 'http://127.0.0.1:10';

/** Both have joined; each hides its own word. The policy of the guild was not accepted yet. */
const two = async (page: Page): Promise<void> => {
  const judgment = sampleJudgment(0);
  judgment.case.text = 'Nordlicht asks Kelvin';
  const works = await seedEnrolment(page);
  const guild = { ...works, endpoint: guildAt, organisation: 'Guild', root: 'G'.repeat(43), caseKey: 'K'.repeat(43) };
  const asked = { policyAskedAt: Date.now(), lastReconciledAt: Date.now() };
  await seed(page, { ...kept([judgment]), enrolments: [works, guild].map((each) => ({ ...each, ...asked })) });
  const since = '2026-11-01';
  const ofWorks = {
    policy: openPolicy({ organisation: 'Example Works', hiddenWords: ['Nordlicht'] }),
    hash: 'P'.repeat(43),
    since,
  };
  const [run] = openPolicy().purposes;
  const ofGuild = {
    policy: openPolicy({ organisation: 'Guild', hiddenWords: ['Kelvin'], purposes: [run!], recipient: { name: 'The Guild' } }),
    hash: 'Q'.repeat(43),
    since,
  };
  const state = reckoned({
    managed: { is: 'none' },
    managedSince: since,
    of: { [works.endpoint]: { current: ofWorks, acknowledged: ofWorks }, [guildAt]: { current: ofGuild } },
  });
  await page.evaluate((policy) => chrome.storage.local.set({ policy }), state);
};

test('[C14] [C2] [P2] the sheet is as the chosen one would get it, and each policy is accepted by itself', async ({
  precedent,
}) => {
  const page = await precedent.dashboard();
  await two(page);
  const sheet = page.locator('.sheet[data-record]');
  const words = sheet.locator('.facts');
  await open(page, 'Pay');
  // Before one is chosen, what any of them hides is hidden.
  await expect(words).toContainText('⟨listed-1⟩ asks ⟨listed-2⟩');
  await page.keyboard.press('o');
  await expect(sheet.locator('.sheet-to')).toContainText('For Example Works');
  await expect(words).toContainText('⟨listed-1⟩ asks Kelvin');
  await expect(page.locator('input[name=purpose]')).toHaveCount(3);
  await page.keyboard.press('o');
  await expect(sheet.locator('.sheet-to')).toContainText('For Guild');
  await expect(words).toContainText('Nordlicht asks ⟨listed-1⟩');
  await expect(page.locator('.rail')).toContainText('Read the change of policy first');
  await look(page, 'several-unseen', [360, 1280]);

  await page.getByRole('link', { name: /Policy · changes/ }).press('Enter');
  await expect(page.getByText('You have joined Example Works')).toBeVisible();
  const part = page.locator('.their-policy', { has: page.getByRole('heading', { name: /^Guild/, level: 3 }) });
  await expect(page.locator('.policy-change')).toHaveCount(1);
  await expect(part).toContainText('What you agree to send goes to: The Guild');
  await look(page, 'several-policy', [360, 1280]);
  await page.getByRole('button', { name: /^Accept the change/ }).press('Enter');
  await expect(page.locator('.policy-change')).toHaveCount(0);
  await expect(part).toContainText('The Guild');

  await page.getByRole('link', { name: 'Review', exact: true }).press('Enter');
  await open(page, 'Pay');
  await page.keyboard.press('o');
  await page.keyboard.press('o');
  await expect(page.locator('.rail')).toContainText('Responsible for what you send is The Guild.');
  await expect(page.locator('input[name=purpose]')).toHaveCount(1);
  await expect(page.locator('.rail')).not.toContainText('Read the change of policy first');

  // Whose policy a draft is compared with is the admin's to say.
  await page.getByRole('link', { name: 'Policy editor' }).press('Enter');
  await expect(page.getByText('of Example Works.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Compared with the policy of' }).selectOption(guildAt);
  await expect(page.getByText('of Guild.')).toBeVisible();
  await look(page, 'several-editor', [360, 1280]);
});
