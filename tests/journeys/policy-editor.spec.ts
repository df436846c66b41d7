// The policy editor, by keyboard: a first policy for a tool, tried on samples, checked, saved as a file, signed and published; and how somebody
// at that tool reads it, accepts it and answers under it.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCollector, startCollector } from '#tests/harness/collector.ts';
import { select } from '#tests/harness/hands.ts';
import { look } from '#tests/harness/looks.ts';
import { draw, tabTo } from '#tests/harness/reviewing.ts';
import { readStored, whenStored } from '#tests/harness/stored.ts';
import { choose, file, goTo } from '#tests/harness/policy-editing.ts';
import { expect, test } from '#tests/harness/test.ts';
import { join as joinOrganisation } from '#tests/harness/person.ts';
import { samplePolicy } from '#tests/harness/policies.ts';
import { readPolicyFile } from '#lib/policy/policy-file.ts';

/** An issue of a Redmine, as far as reading one needs it. */
const issuePage = `<!doctype html><meta name="description" content="Redmine"><title>Bug #7: Printer is down - Redmine</title>
<body class="project-demo controller-issues action-show"><div id="content"><h2>Bug #7</h2><div class="issue">
<div class="subject"><h3>Printer is down</h3></div><div class="description"><div class="wiki">
<p id="said">Nobody on the second floor can print since this morning.</p></div></div></div></div>`;

test('an admin makes a first policy for Redmine by keyboard, tries, saves and publishes it; a contributor reads the change, accepts it, and answers under it with a digit', async ({
  precedent,
  serve,
}) => {
  test.setTimeout(300_000);
  const redmine = await serve({ '/issues/7': issuePage });
  const page = await precedent.dashboard();
  await page.locator('.top-bar').waitFor();
  // By the palette, as somebody without a mouse finds it.
  await page.keyboard.press('Control+k');
  await expect(page.locator('.palette-field')).toBeFocused();
  await page.keyboard.type('policy editor');
  await expect(page.getByRole('menuitem', { name: 'Policy editor' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Policy editor' })).toBeVisible();
  await look(page, 'policy-empty', [360, 1280]);
  const { keyboard } = page;

  // A site: the host is enough.
  await page.locator('#main').focus();
  await keyboard.press('n');
  await expect(page.getByLabel('Pages of site 1')).toBeFocused();
  await keyboard.type('redmine.example');
  await keyboard.press('Tab');
  await expect(page.getByLabel('Pages of site 1')).toHaveValue('https://redmine.example/*');
  // The one of this test has no certificate.
  await page.getByLabel('Pages of site 1').fill('http://127.0.0.1/issues/*');
  await choose(page, /^Kinds of judgment on/, 'decision');
  await choose(page, /^Kinds of judgment on/, 'evaluation');
  await choose(page, /^What must be said on/, 'the kind of work');
  await page.getByLabel('What is allowed everywhere else').selectOption('off');
  await draw(page, 'policy-sites');

  await goTo(page, 'Questions');
  await page.locator('.policy-section').focus();
  await keyboard.press('n');
  await keyboard.type('Is this ticket urgent?');
  await keyboard.press('Tab');
  await keyboard.type('Now\nThis week\nLater');
  await expect(page.locator('[name=tool]')).toHaveValue('127.0.0.1');
  // Patterns hold for each port; a question names the tool as it is called.
  await page.locator('[name=tool]').fill(new URL(redmine).host);
  await draw(page, 'policy-question-form');
  await keyboard.press('Control+Enter');
  await expect(page.locator('.question-list h4')).toHaveText('Is this ticket urgent?');

  await goTo(page, 'Rubrics');
  await page.locator('.policy-section').focus();
  await keyboard.press('n');
  await keyboard.type('Answers to customers');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type('Names the next step');
  await keyboard.press('Control+Enter');
  await expect(page.locator('.rubric-list h4')).toHaveText('Answers to customers');

  // The simulator says what people would be told, and leads to the slot that says so.
  const simulator = page.getByRole('complementary', { name: 'Simulator' });
  await expect(simulator).toContainText('this is none of them');
  await simulator.getByLabel('Page of sample 1').focus();
  await keyboard.type(`${redmine}/issues/7`);
  await expect(simulator).toContainText('The card asks: Is this ticket urgent? Now, This week, Later.');
  await expect(simulator).toContainText('Your organisation asks here for the kind of work');
  await look(page, 'policy-simulated', [360, 1280]);
  await simulator.getByRole('button', { name: 'fields-required' }).press('Enter');
  await expect(page.getByRole('button', { name: /^What must be said on/ })).toBeFocused();
  await simulator.getByLabel('Kind of work of sample 1').fill('Support');
  await expect(simulator.locator('.is-other .verdict-result')).toHaveText('Captured');

  // What is in the way is said by its words, and leads to its slot.
  const publish = page.getByRole('button', { name: 'Publish' });
  await expect(publish).toHaveAttribute('aria-disabled', 'true');
  await page.locator('.policy-blockers summary').press('Enter');
  await look(page, 'policy-blocked', [360, 1280]);
  await page.locator('.policy-blockers [data-check=schema] button', { hasText: 'Organisation' }).press('Enter');
  await expect(page.getByLabel('Organisation', { exact: true })).toBeFocused();
  await keyboard.type('Nordlicht');
  await goTo(page, 'Purposes');
  await page.getByLabel('Run the organisation', { exact: false }).first().press('Space');
  await keyboard.press('Tab');
  await keyboard.type('To answer like cases alike.');
  await page.getByLabel('Recipient', { exact: true }).focus();
  await keyboard.type('Nordlicht GmbH');
  await draw(page, 'policy-purposes');

  // JSON is one key away, both ways.
  await goTo(page, 'Keeping');
  await page.locator('.policy-section').focus();
  await keyboard.press('j');
  const json = page.getByLabel('Keeping as JSON');
  await expect(json).toBeFocused();
  await json.fill('{ "keeping": { "deviceDays": 0 } }');
  await expect(page.getByRole('alert')).toContainText('keeping.deviceDays: ');
  await look(page, 'policy-json-wrong', [360, 1280]);
  await json.fill('{ "keeping": { "endpointDays": 180 } }');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await keyboard.press('Escape');
  await expect(page.getByLabel('Days at the endpoint')).toHaveValue('180');

  // [K2] Everything is there after the page was closed.
  await page.waitForTimeout(300);
  await page.reload();
  await expect(page.getByLabel('Pages of site 1')).toHaveValue('http://127.0.0.1/issues/*');
  await expect(page.getByLabel('Page of sample 1')).toHaveValue(`${redmine}/issues/7`);
  await expect(page.locator('.policy-blockers')).toHaveCount(0);
  await tabTo(page, '.policy-bar .button-seal');
  await keyboard.press('Enter');
  await expect(page.locator('.policy-notice')).toContainText('You are asked: “Is this ticket urgent?” (Now, This week, Later)');
  await look(page, 'policy-publish', [360, 1280]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file to sign' }).press('Enter');
  const read = readPolicyFile(await readFile((await (await saved).path())!, 'utf8'));
  expect(read).toMatchObject({
    policy: {
      organisation: 'Nordlicht',
      sites: [{ matches: ['http://127.0.0.1/issues/*'], level: 'capture', required: ['workFunction'] }],
      elsewhere: { level: 'off' },
      questions: [{ wording: 'Is this ticket urgent?', version: 1, where: { tool: new URL(redmine).host } }],
      rubrics: [{ name: 'Answers to customers', criteria: [{ words: 'Names the next step', points: 5 }] }],
      keeping: { endpointDays: 180 },
      recipient: { name: 'Nordlicht GmbH' },
    },
  });

  const told = await page.locator('.policy-notice li').allInnerTexts();
  const collector = await startCollector({ organisation: 'Nordlicht' });
  const folder = await mkdtemp(join(tmpdir(), 'precedent-policy-'));
  try {
    const key = join(folder, 'policy-key.json');
    await runCollector('policy-key', '--root', join(collector.dataDir, 'keys/root-MOVE-OFFLINE.jwk'), '--out', key);
    // Another file is refused in words; the key is taken, and the endpoint checks who signed.
    await page.getByLabel('Choose the key for policies').setInputFiles(file('wrong.json', samplePolicy()));
    await expect(page.getByRole('alert')).toContainText('no key for policies. Nothing was signed.');
    await page.getByLabel('Choose the key for policies').setInputFiles(key);
    await expect(page.getByText('A key is chosen.')).toBeVisible();
    await page.getByLabel('Endpoint', { exact: true }).fill(collector.url);
    await look(page, 'policy-sign', [360, 1280]);
    await page.getByRole('button', { name: 'Sign and publish' }).press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Version 1 is published.' })).toBeAttached();
    // [P4] The key is in no storage of the extension.
    const { privateKey } = JSON.parse(await readFile(key, 'utf8')) as { privateKey: { d: string } };
    expect(JSON.stringify(await readStored(precedent))).not.toContain(privateKey.d);

    // A contributor joins, reads the very words that the admin read, and accepts.
    await page.getByRole('link', { name: 'Review' }).press('Enter');
    await joinOrganisation(page, collector.url, await collector.enrolCode('Kim'));
    await expect(page.locator('.top-bar .news')).toBeVisible({ timeout: 30_000 });
    await page.getByRole('link', { name: /^Policy · changes/ }).press('Enter');
    await expect(page.locator('.policy-change li')).toHaveText(told);
    await page.getByRole('button', { name: 'Accept the change' }).press('Enter');
    await expect(page.locator('.top-bar .news')).toHaveCount(0);
    await page.getByRole('link', { name: 'Questions' }).press('Enter');
    await page.getByLabel('Your kind of work').fill('Support');
    await page.getByLabel('Your kind of work').press('Enter');

    const tool = await precedent.context.newPage();
    await tool.goto(`${redmine}/issues/7`);
    await select(tool, '#said');
    await precedent.capture(tool);
    const card = await precedent.card(tool);
    await expect(card.getByRole('group', { name: 'Is this ticket urgent?' })).toBeVisible();
    await tool.keyboard.press('2');
    await tool.keyboard.type('The third floor has one that works');
    await tool.keyboard.press('Enter');
    await expect(card.locator('.chip output')).toHaveText('Kept on this device');
    const [record] = await whenStored(precedent, 'kept');
    expect(record!.judgment).toMatchObject({
      case: { question: { version: 1 }, text: expect.stringContaining('Printer is down') },
      body: { verdict: { fields: { chosen: 'This week' } }, workFunction: 'Support' },
    });

    // What was published is the way back, under the next version.
    await page.bringToFront();
    await page.getByRole('link', { name: 'Policy editor' }).press('Enter');
    await goTo(page, 'Version');
    await page.getByRole('button', { name: 'Ask the endpoint' }).press('Enter');
    await expect(page.getByText(', the newest')).toBeVisible();
    await look(page, 'policy-history', [360, 1280]);
    await page.getByRole('button', { name: /^Take it as the draft/ }).press('Enter');
    await expect(page.locator('[data-part=version]')).toHaveValue('2');
    await expect(page.locator('.policy-bar')).toContainText('Nothing changes for anybody.');
  } finally {
    await collector.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
