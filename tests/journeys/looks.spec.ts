// Every state of our pages as it looks: at four widths, light, dark and in forced colours, and what a screen reader is told of it.
import type { Page } from 'playwright';
import { select } from '#tests/harness/hands.ts';
import { controlsOf, look } from '#tests/harness/looks.ts';
import { heading } from '#tests/harness/reviewing.ts';
import { sampleCompanion, sampleJudgment, sampleRecord } from '#tests/harness/samples.ts';
import { dashboardWith, kept, seed, seedEnrolment } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import type { OutboxRow, RecordRow } from '#lib/store/db.ts';

const goTo = (page: Page, place: string): Promise<unknown> => page.goto(`${page.url().split('#')[0]}#${place}`);

const withWords = (place: number, fields: Record<string, string>, rationale: string, tool: string): Judgment => {
  const made = sampleJudgment(place);
  made.body.verdict = { fields, rationale };
  made.case = { ...made.case, tool, text: rationale };
  return made;
};

const mail = withWords(
  2,
  { instead: 'Refunded in full' },
  'Asked kim.larsen@example.com, who had it for 22 days.',
  'ledger.example',
);
const arabic = withWords(
  0,
  { chosen: 'ادفع الفاتورة كاملة' },
  'المورّد الوحيد بموجب السياسة ٤٫٢، لذلك لا ينطبق الحد.',
  'فاتورة.example',
);
const german = withWords(
  1,
  { after: 'Rechtsschutzversicherungsgesellschaftsvertragsverlängerungsablehnungsschreiben' },
  'Die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung gilt hier nicht.',
  'Grundstücksverkehrsgenehmigungszuständigkeit.example',
);

test('looks right before anything was agreed to', async ({ precedent }) => {
  test.setTimeout(300_000);
  const page = await precedent.dashboard();
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await expect(page.locator('.empty h2')).toBeVisible();
  await look(page, 'empty');
  const open = sampleJudgment(0);
  open.body.verdict = { fields: {}, rationale: '' };
  await seed(page, kept([mail, sampleJudgment(1), arabic, german, open]));
  await look(page, 'many');
  await page.keyboard.press('/');
  await page.keyboard.type('nowhere to be found');
  await expect(page.locator('.inbox-none')).toBeVisible();
  await look(page, 'search-none');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await goTo(page, german.id);
  await expect(heading(page)).toContainText('Rechtsschutz');
  await page.locator('summary', { hasText: 'Also in the exact text' }).click();
  await look(page, 'sheet-german');
  await goTo(page, arabic.id);
  await expect(heading(page)).toContainText('الفاتورة');
  await page.locator('.join summary').click();
  await page.locator('input[name=endpoint]').fill('ftp://somewhere');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look(page, 'sheet-arabic-join');
  await seedEnrolment(page);
  await goTo(page, mail.id);
  await expect(heading(page)).toHaveText('Refunded in full');
  await page.locator('.mask-chip').first().focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await look(page, 'sheet');
  await page.keyboard.press('b');
  await look(page, 'exact-text');
  await page.keyboard.press('e');
  await expect(page.locator('.edit')).toBeVisible();
  await look(page, 'edit');
  await page.keyboard.press('Escape');
  await goTo(page, open.id);
  await expect(page.locator('.refusal')).toContainText('Still missing');
  await look(page, 'unfinished');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('e');
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await look(page, 'palette');
  expect(problems).toEqual([]);
});

test('looks right after something was agreed to, whatever became of it', async ({ precedent }) => {
  test.setTimeout(300_000);
  const page = await dashboardWith(precedent, kept([]));
  const enrolment = await seedEnrolment(page);
  const record: RecordRow = { ...sampleRecord(mail), state: 'consented' };
  const companions = [sampleCompanion(record)];
  const soon = Date.now() + 3_500_000;
  const { endpoint } = enrolment;
  const put = { recordId: mail.id, action: 'put', endpoint, wasSent: false, attempt: 0, nextAttemptAt: soon } as OutboxRow;
  const requests = [
    {
      at: Date.now(),
      purpose: 'send',
      address: `${enrolment.endpoint}/v1/events`,
      bytesOut: 912,
      bytesIn: 640,
      status: 200,
      records: [mail.id],
    },
    {
      at: Date.now(),
      purpose: 'reconcile',
      address: `${enrolment.endpoint}/v1/reconcile`,
      bytesOut: 80,
      bytesIn: 0,
      status: 0,
      records: [],
    },
  ];
  await seed(page, { records: [record], companions, outbox: [put], requests });
  await expect(page.locator('.undo-bar')).toBeVisible();
  await look(page, 'undo');
  const rest = { until: soon, floor: 0, attempt: 3, failedAt: [], why: 'unreachable' };
  await seed(page, { outbox: [{ ...put, wasSent: true, attempt: 3 }], enrolments: [{ ...enrolment, rest }] });
  await goTo(page, mail.id);
  await expect(page.locator('.sync-line')).toContainText('Could not reach 127.0.0.1:9. 1 judgment is safe on this device.');
  await look(page, 'offline');
  const reason = "The organisation's policy has changed. Look at the record again under the new policy.";
  const quarantine = [{ recordId: mail.id, code: 'policy-changed', reason, at: Date.now() }];
  await seed(page, { records: [{ ...record, state: 'refused' }], quarantine });
  await expect(page.getByRole('alert')).toContainText(reason);
  await look(page, 'refused');
  const large = sampleJudgment(0);
  const long = 'Total due, net 30 days. '.repeat(800);
  large.case = { ...large.case, text: long };
  large.body.verdict.rationale = long;
  large.body.evidence = [1, 2].map(() => ({ type: 'quote', exact: long, prefix: '', suffix: '' }));
  await seed(page, kept([large]));
  await goTo(page, large.id);
  await expect(page.locator('.refusal')).toContainText('can be sent. Edit it to make it shorter.');
  await look(page, 'too-large');
  await page.addInitScript(() => {
    const { runtime } = chrome;
    const send = runtime.sendMessage.bind(runtime) as (...about: unknown[]) => unknown;
    const held = (about: unknown, ...others: unknown[]): unknown =>
      (about as { call?: string }).call === 'preview' ? new Promise(() => {}) : send(about, ...others);
    Object.assign(runtime, { sendMessage: held });
  });
  await page.reload();
  await expect(page.locator('.skeleton')).toBeVisible();
  await look(page, 'loading');
  await goTo(page, 'what-left');
  await expect(page.locator('.what-left')).toContainText('912 bytes');
  await look(page, 'what-left');
  expect(await controlsOf(page)).toContain('button: 1 judgment exact text');
});

test('the card looks right, and tells a screen reader what each control is', async ({ precedent, serve }) => {
  test.setTimeout(120_000);
  const html = `<title>Rechnung 8841</title><p id="total">${german.case.text} المورّد الوحيد</p><canvas width="99" height="99"></canvas>`;
  const page = await precedent.context.newPage();
  await page.goto(await serve({ '/': { html, headers: { 'cross-origin-embedder-policy': 'require-corp' } } }));
  await select(page, '#total');
  await precedent.capture(page);
  // In its own window, where it can be looked at from outside; the content is the same.
  const card = await precedent.smallWindow();
  await expect(card.locator('.quote')).toBeVisible();
  await look(card, 'card');
  expect(await controlsOf(card)).toEqual([
    'radio: Decision d',
    'radio: Correction c',
    'radio: Exception x',
    'radio: Failure f',
    'radio: Trade-off t',
    'radio: Preference p',
    'radio: Evaluation e',
    'radio: Demonstration m',
    `button: What you saw: ${german.case.text} المورّد الوحيد`,
    'textbox: Why',
    'textbox: What you decided',
    'button: More',
    'button: Cannot judge',
    'button: Alt P Add a picture',
    'button: Enter Keep',
    'button: Ctrl Enter Keep and copy',
    'button: Esc Leave draft',
    'button: Keys',
  ]);
  await card.locator('#why').press('Enter');
  await expect(card.getByRole('alert')).toHaveText(/Nothing is written/);
  await card.locator('#why').press('Shift+Tab');
  await look(card, 'card-kinds-problem');
  await card.keyboard.press('x');
  await card.keyboard.type(arabic.body.verdict.rationale);
  await look(card, 'card-arabic');
  await card.keyboard.press('Enter');
  await expect(card.locator('.chip')).toBeVisible();
  await card.getByRole('button', { name: 'Undo' }).focus();
  await look(card, 'card-chip');
  expect(await controlsOf(card)).toEqual(['button: Undo', 'button: Open', 'button: Copy as note']);
});

test('review and consent tell a screen reader what each control is', async ({ precedent }) => {
  const page = await dashboardWith(precedent, kept([mail], 'kept', Date.now() - 7_300_000));
  await seedEnrolment(page);
  await page.keyboard.press('j');
  await expect(heading(page)).toHaveText('Refunded in full');
  expect(await controlsOf(page)).toEqual([
    'link: Skip to the content',
    'link: Review',
    'link: Questions',
    'link: Rubrics',
    'link: Packages',
    'link: Tools',
    'link: What left',
    'link: Your data',
    'link: Policy',
    'link: Policy editor',
    'link: Nothing is waiting to be sent.',
    'button: Keys',
    'searchbox: Search your judgments',
    'link: To review: Refunded in full Asked kim.larsen@example.com, who had it for 22 days. 2h',
    'button: Choose a recording',
    'button: ⟨email-1⟩',
    'button: ⟨email-1⟩',
    'DisclosureTriangle: Also in the exact text: 20 numbers and keys',
    'button: Hide words',
    'button: Exact text',
    'button: Show ⟨email-1⟩ in what leaves',
    'DisclosureTriangle: Words to point out on every sheet: 0',
    'checkbox: Run the organisation: find cases like this, second opinions, quality',
    'checkbox: Train and evaluate models inside the organisation',
    'checkbox: Share outside the organisation, in packages that two people release',
    'Date: Until',
    'button: Show date picker Show date picker',
    'button: Agree to send',
    'button: Keep to myself',
    'button: Edit',
    'button: Discard',
  ]);
});
