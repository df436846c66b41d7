// The whole way, headless: a judgment of each kind captured by keyboard, reviewed, all but one agreed to, that one kept private, sent to a real
// collector, one taken back, packages built. Prints each step with its time and ends non-zero if a promise is broken.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as at } from 'node:path';
import { walk } from '#scripts/steps.ts';
import { tool } from '#scripts/tool.ts';
import { provideBrowser } from '#scripts/suite/provide-browser.ts';
import { launch } from '#tests/harness/browser.ts';
import { startCollector } from '#tests/harness/collector.ts';
import { filesHolding } from '#tests/harness/bytes.ts';
import { invoicePage, servePages } from '#tests/harness/pages.ts';
import { agree, capture, fingerprint, join, open, untilSent, takeBack } from '#tests/harness/person.ts';
import { evaluateBeside, makeRubric } from '#tests/harness/evaluating.ts';
import { linesOf } from '#tests/harness/package-folder.ts';
import { recordingProxy } from '#tests/harness/proxy.ts';
import { sentPayloads } from '#tests/harness/sent.ts';

const ownSecret = 'Kestrel Quillon 7731';
const why = {
  decision: 'Sole source under policy 4.2, so the limit does not apply.',
  correction: 'The framework agreement gives 45 days.',
};
/** As the recorder of Chrome DevTools exports it. */
const recorded = Buffer.from(
  JSON.stringify({
    title: 'Approve an invoice over the limit',
    steps: [
      { type: 'navigate', url: 'https://erp.example/invoices/8841' },
      { type: 'change', selectors: [['aria/Approval note[role="textbox"]']], value: 'Sole source, policy 4.2' },
      { type: 'click', selectors: [['aria/Approve[role="button"]']], offsetX: 8, offsetY: 8 },
    ],
  }),
);
const { step, check, end } = walk();

if ((await tool('wxt', ['build'])) !== 0 || !(await provideBrowser())) process.exit(1);
console.log('\nFrom keystroke to package\n');
const folder = await mkdtemp(at(tmpdir(), 'precedent-demo-'));
const proxy = await recordingProxy();
const pages = await servePages({ '/invoices/8841': invoicePage });
const collector = await step('Start a collector on its embedded store', () =>
  startCollector({ dataDir: at(folder, 'collector') }),
);
const browser = await step('Open a browser with the extension', () => launch({ proxy: proxy.url }));
try {
  const dashboard = await browser.dashboard();
  const code = await collector.enrolCode('Kim');
  await step('Join the organisation with a one-time code', () => join(dashboard, collector.url, code));

  const page = await browser.context.newPage();
  await page.goto(`${pages.url}/invoices/8841`);
  await step('Keep a decision', () =>
    capture(browser, page, { select: '#limit', kind: 'decision', why: why.decision, fields: ['Pay in full'] }),
  );
  await step('Keep a correction of what a model wrote', () =>
    capture(browser, page, {
      select: '#terms',
      kind: 'correction',
      why: why.correction,
      fields: ['', 'A model wrote it', 'Net 45 days.'],
    }),
  );
  await step('Keep an exception, for myself', () =>
    capture(browser, page, { select: 'h1', kind: 'exception', why: ownSecret, fields: ['Two people approve.', 'One approved'] }),
  );
  await step('Keep a failure', () =>
    capture(browser, page, {
      select: '#terms',
      kind: 'failure',
      why: 'The agreement is named in the order.',
      fields: ['', 'State the terms of the agreement.', 'A template', 'Terms of last year', 'Work'],
    }),
  );
  await step('Keep a trade-off', () =>
    capture(browser, page, {
      select: '#limit',
      kind: 'trade-off',
      why: 'Two per cent are more than the risk.',
      fields: ['The books close at six.', 'Pay today', 'Ask a second person'],
    }),
  );
  await step('Keep a preference between two answers of a model', () =>
    capture(browser, page, {
      select: '#terms',
      kind: 'preference',
      why: 'It says what was agreed.',
      fields: ['', 'Net 45 days, as agreed.', 'State the terms of payment.', 'A model', 'The second', 'Far'],
    }),
  );
  await step('Bring in a demonstration, show what was typed in it, and say what came of it', async () => {
    await dashboard.bringToFront();
    await dashboard
      .getByLabel('Choose a recording', { exact: true })
      .setInputFiles({ name: 'flow.json', mimeType: 'application/json', buffer: recorded });
    await dashboard.getByRole('button', { name: 'Show value of step 2' }).click();
    await dashboard.keyboard.press('e');
    await dashboard.getByLabel('What came of it').fill('The invoice is approved');
    await dashboard.keyboard.press('Control+Enter');
    await dashboard.locator('.sheet-answer', { hasText: 'The invoice is approved' }).waitFor();
  });
  await step('Make a rubric, and judge an answer by it beside the page', async () => {
    await makeRubric(dashboard, 'Terms of approval', ['Names the limit', 'Says who approves']);
    // Other words than those of the capture before: with the same, the shortcut goes back to its chip.
    await evaluateBeside(browser, page, { select: '#limit', why: 'The limit is there, the approver is not.' });
  });
  check('C1', 'Nothing has left but the request to join', sentPayloads(proxy).length === 0);

  await dashboard.bringToFront();
  const shown = await step('Read the exact text of the decision, and agree', async () => {
    await open(dashboard, 'Pay in full');
    const hash = await fingerprint(dashboard);
    await agree(dashboard, ['train-models']);
    return hash;
  });
  await step('Agree to the correction', async () => {
    await open(dashboard, 'Net 45 days.');
    await agree(dashboard, ['train-models']);
  });
  for (const words of [
    'Terms of last year',
    'Pay today',
    'The second, far better',
    'The invoice is approved',
    'With changes, 5 of 10 points',
  ])
    await step(`Agree to “${words}”`, async () => {
      await open(dashboard, words);
      await agree(dashboard, ['train-models']);
    });
  await step('Keep the exception to myself', async () => {
    await open(dashboard, 'One approved');
    await dashboard.keyboard.press('p');
  });
  await step('Wait out the ten seconds of undo; all are sent, with proof', () => untilSent(dashboard, 7));
  const sent = sentPayloads(proxy);
  check(
    'C1',
    'The bytes on screen are the bytes on the wire',
    sent.some(({ hash }) => hash === shown),
  );
  check('C1', 'Seven payloads left, and no eighth', new Set(sent.map(({ hash }) => hash)).size === 7);
  check('C6', 'No e-mail address was among them', !sent.some(({ text }) => text.includes('@example.com')));

  const first = at(folder, 'first');
  await step('Build a package', () => collector.package(first, '--purpose', 'train-models'));
  check(
    'D1',
    'It has seven rows to learn from, two honest pairs, one answer that was no good, and a flow that replays',
    linesOf(first, 'prompt-completion').length === 7 &&
      linesOf(first, 'recorder').length === 1 &&
      linesOf(first, 'preference').length === 2 &&
      linesOf(first, 'unpaired-preference').length === 1,
  );
  check(
    'D1',
    'Each row leads to a consent and to bytes that left',
    linesOf(first, 'lineage').every(({ hash }) => sent.some((each) => each.hash === hash)),
  );

  await step('Take the correction back; the collector proves the erasure', () => takeBack(dashboard, 'Net 45 days.'));
  const second = at(folder, 'second');
  await step('Build a package again', () => collector.package(second, '--purpose', 'train-models', '--name', 'again'));
  const correction = sent.find(({ text }) => text.includes(why.correction))!;
  const left = linesOf(second, 'lineage').map(({ hash }) => hash);
  check('C5', 'What was taken back is not in it', new Set(left).size === 6 && !left.includes(correction.hash));
  check('C5', "Nor anywhere in the collector's folder", (await filesHolding(collector.dataDir, why.correction)).length === 0);
  check('C1', 'What stayed private never left this device', !proxy.sawText(ownSecret));
  check('C1', "And no byte of it is in the collector's folder", (await filesHolding(collector.dataDir, ownSecret)).length === 0);
  check('C1', 'What was agreed to is there', (await filesHolding(collector.dataDir, why.decision)).length > 0);
} finally {
  await browser.close();
  await collector.stop();
  await pages.stop();
  await proxy.stop();
  await rm(folder, { recursive: true, force: true });
}
end();
