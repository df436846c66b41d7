// Without an organisation and without a network: from the first judgment to a package and back, by keyboard alone.
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { launch } from '#tests/harness/browser.ts';
import { startCollector } from '#tests/harness/collector.ts';
import { linesOf } from '#tests/harness/package-folder.ts';
import { build, takeBackHere, toPackages } from '#tests/harness/packages.ts';
import { agree, capture, fingerprint, join, open, untilSent } from '#tests/harness/person.ts';
import { recordingProxy } from '#tests/harness/proxy.ts';
import { heading, isClean, tabTo } from '#tests/harness/reviewing.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { dashboardWith, kept, rowsOf } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { BuiltPackageRow } from '#lib/store/built-package.ts';
import type { ConsentRow, OutboxRow, RecordRow, RequestRow } from '#lib/store/db.ts';

test.setTimeout(180_000);

const sha256 = (data: string | Uint8Array, form: 'hex' | 'base64url'): string => createHash('sha256').update(data).digest(form);

const linesIn = <Row>(text: string): Row[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

test('[W1] [W2] [W3] without an organisation a person keeps, agrees, undoes, builds a package and takes back, and nothing is sent', async ({
  invoice,
}) => {
  const proxy = await recordingProxy();
  const browser = await launch({ proxy: proxy.url });
  try {
    const page = await browser.context.newPage();
    await page.goto(invoice);
    await capture(browser, page, { select: '#terms', kind: 'decision', why: 'Terms are as agreed', fields: ['Pay it'] });
    await capture(browser, page, { select: '#limit', kind: 'decision', why: 'Above my limit', fields: ['Ask first'] });
    await capture(browser, page, { select: '#total', kind: 'decision', why: 'Matches the order', fields: ['Book it'] });

    const dashboard = await browser.dashboard();
    await open(dashboard, 'Terms are as agreed');
    await expect(dashboard.getByRole('heading', { name: 'Use this sheet in packages of yours?' })).toBeVisible();
    await expect(dashboard.locator('input[name=purpose]:checked')).toHaveCount(0);
    await isClean(dashboard, 'alone-rail');
    const shown = await fingerprint(dashboard);
    await agree(dashboard, ['train-models']);
    await expect(dashboard.locator('.undo-bar')).toContainText(/^Agreed\s*Undo/);
    await dashboard.keyboard.press('z');
    await expect(dashboard.locator('.undo-bar')).toBeHidden();
    await expect(heading(dashboard)).toHaveText('Pay it');
    expect(await rowsOf<ConsentRow>(dashboard, 'consents')).toEqual([]);
    await agree(dashboard, ['train-models']);
    await open(dashboard, 'Matches the order');
    await agree(dashboard, ['train-models']);
    await expect(heading(dashboard)).toHaveText('Ask first');
    await dashboard.keyboard.press('p');
    await expect(dashboard.locator('.empty h2')).toHaveText('Nothing to review');

    await toPackages(dashboard);
    await isClean(dashboard, 'alone-packages');
    await tabTo(dashboard, 'input[name=name]');
    await dashboard.keyboard.press('Control+a');
    await dashboard.keyboard.type('Mine');
    await expect(dashboard.locator('.refusal')).toContainText('A name is made of small letters from a to z');
    await dashboard.keyboard.press('Enter');
    await dashboard.keyboard.press('Control+a');
    await dashboard.keyboard.type('mine');
    const { name, bytes, texts } = await build(dashboard, () => dashboard.keyboard.press('Enter'));
    expect(name).toBe('mine.zip');

    const files = ['README.md', 'SHA256SUMS', 'evidence.jsonl', 'lineage.jsonl', 'manifest.json', 'prompt-completion.jsonl'];
    expect([...texts.keys()]).toEqual(files.map((file) => `mine/${file}`));
    const rows = texts.get('mine/prompt-completion.jsonl')!.trim().split('\n');
    expect(rows).toHaveLength(2);
    const records = await rowsOf<RecordRow>(dashboard, 'records');
    const consents = await rowsOf<ConsentRow>(dashboard, 'consents');
    const lineage = linesIn<{ file: string; row: number; recordId: string; hash: string; consentId: string }>(
      texts.get('mine/lineage.jsonl')!,
    );
    expect(lineage.map(({ hash }) => hash)).toContain(shown);
    for (const { file, row, recordId, hash, consentId } of lineage) {
      const { state, sealed, judgment } = records.find(({ id }) => id === recordId)!;
      expect([state, sha256(sealed!, 'base64url')]).toEqual(['consented-here', hash]);
      expect(texts.get(`mine/${file}`)!.split('\n')[row]).toContain(judgment.body.verdict.rationale);
      expect(consents.find(({ id }) => id === consentId)).toMatchObject({ recordId, hash, isLive: true });
    }
    expect(rows.join()).not.toContain('Above my limit');
    for (const line of texts.get('mine/SHA256SUMS')!.trim().split('\n')) {
      const [sum, file] = line.split('  ');
      expect(sha256(texts.get(`mine/${file}`)!, 'hex')).toBe(sum);
    }
    const [built] = await rowsOf<BuiltPackageRow>(dashboard, 'packages');
    expect(built!.records.toSorted()).toEqual([...new Set(lineage.map(({ recordId }) => recordId))].toSorted());
    expect(built).toMatchObject({ name: 'mine', bytes: bytes.length, sha256: sha256(bytes, 'hex') });
    await expect(dashboard.locator('.package-list')).toContainText(sha256(bytes, 'hex'));

    // The same again is the same file, byte for byte (rule D1).
    await dashboard.locator('input[name=name]').focus();
    const again = await build(dashboard, () => dashboard.keyboard.press('Enter'));
    expect(again.bytes.equals(bytes)).toBe(true);

    await tabTo(dashboard, '.top-bar a[href="#review"]');
    await dashboard.keyboard.press('Enter');
    await dashboard.locator('nav summary', { hasText: 'Agreed, for my packages' }).press('Enter');
    await open(dashboard, 'Terms are as agreed');
    await expect(dashboard.locator('.in-packages')).toContainText('mine.zip');
    await takeBackHere(dashboard);
    await expect(dashboard.locator('.where')).toContainText('nobody had to be asked. Packages that you built still hold it.');
    await expect(dashboard.locator('.in-packages')).toContainText('Delete these files, and build them again:');
    await isClean(dashboard, 'alone-taken-back');
    await toPackages(dashboard);
    const stale = dashboard.locator('.package-list li').first();
    await expect(stale).toContainText('1 of its judgments was taken back since. Delete that file, and build it again.');
    await isClean(dashboard, 'alone-stale');
    const anew = await build(dashboard, () => stale.getByRole('button', { name: 'Build again' }).press('Enter'));
    const left = anew.texts.get('mine/prompt-completion.jsonl')!;
    expect([left.includes('Matches the order'), left.includes('Terms are as agreed')]).toEqual([true, false]);
    await expect(dashboard.locator('.package-list li').nth(1)).toContainText('Delete that file: a newer one stands above.');
    await expect(dashboard.getByRole('button', { name: 'Build again' })).toHaveCount(0);

    expect(await rowsOf<OutboxRow>(dashboard, 'outbox')).toEqual([]);
    expect(await rowsOf<RequestRow>(dashboard, 'requests')).toEqual([]);
    // What the proxy saw is the page of the tool, the browser's own look for updates of itself, and nothing of ours.
    const isBrowsers = (url: string): boolean => /^(http:\/\/)?[\w-]+\.(googleapis|google|gvt1)\.com[:/]/.test(url);
    const others = [...proxy.requests.map(({ url }) => url), ...proxy.tunnels].filter((url) => !isBrowsers(url));
    expect(others.filter((url) => !url.startsWith(new URL(invoice).origin))).toEqual([]);
    for (const text of ['Terms are as agreed', 'Pay it', shown, built!.id]) expect(proxy.sawText(text)).toBe(false);
  } finally {
    await browser.close();
    await proxy.stop();
  }
});

test('[D1] a package built on the device holds what the collector writes of the same judgments', async ({ precedent }) => {
  const collector = await startCollector();
  const folder = await mkdtemp(joinPath(tmpdir(), 'precedent-package-'));
  try {
    const judgments = [0, 1, 2].map((place) => sampleJudgment(place));
    const dashboard = await dashboardWith(precedent, kept(judgments));
    await join(dashboard, collector.url, await collector.enrolCode());
    for (const { body } of judgments) {
      await open(dashboard, body.verdict.rationale);
      await agree(dashboard, ['train-models']);
    }
    await untilSent(dashboard, judgments.length);
    const out = joinPath(folder, 'mine');
    await collector.package(out, '--purpose', 'train-models', '--name', 'mine');
    await toPackages(dashboard);
    // What the organisation may share outside is its two people's to release, and not the person's alone.
    await dashboard.locator('input[value=share-outside]').check();
    await expect(dashboard.locator('.refusal')).toContainText('What you agreed to for Acme is handed on there, by two people.');
    await dashboard.locator('input[value=train-models]').check();
    await dashboard.locator('input[name=name]').fill('mine');
    const { texts } = await build(dashboard, () => dashboard.keyboard.press('Enter'));

    const theirs = (file: string): Promise<string> => readFile(joinPath(out, file), 'utf8');
    const ours = (file: string): string => texts.get(`mine/${file}`)!;
    for (const file of ['prompt-completion.jsonl', 'preference.jsonl']) expect(ours(file)).toBe(await theirs(file));
    // The endpoint's receipts are the collector's to add.
    const withoutReceipts = linesOf(out, 'lineage').map(({ receipt: _receipt, ...line }) => line);
    expect(linesIn(ours('lineage.jsonl'))).toEqual(withoutReceipts);
    const { organisation, ...rest } = JSON.parse(ours('manifest.json')) as Record<string, unknown>;
    expect(organisation).toBe('one person');
    expect(rest).toEqual({ ...(JSON.parse(await theirs('manifest.json')) as object), organisation: undefined });
    const card = (await theirs('README.md'))
      .replace('judgment of Acme,', 'judgment of one person,')
      .replace('- Train and evaluate models inside the organisation', '- Train and evaluate models of mine');
    expect(ours('README.md')).toBe(card);
  } finally {
    await collector.stop();
    await rm(folder, { recursive: true, force: true });
  }
});

test('[W2] what was agreed to before joining is not sent after it, and the page says so', async ({ precedent }) => {
  const collector = await startCollector();
  try {
    const [early, late] = [sampleJudgment(0), sampleJudgment(1)];
    const dashboard = await dashboardWith(precedent, kept([early, late]));
    await open(dashboard, early.body.verdict.rationale);
    await agree(dashboard, ['train-models']);
    // The next judgment takes the keyboard once this one has left the desk.
    await dashboard.locator('nav summary', { hasText: 'Agreed, for my packages' }).waitFor();
    await join(dashboard, collector.url, await collector.enrolCode());
    await open(dashboard, late.body.verdict.rationale);
    // What was ticked for packages of one's own is not ticked for the organisation.
    await expect(dashboard.locator('input[name=purpose]:checked')).toHaveCount(0);
    await agree(dashboard, ['run-organisation']);
    await untilSent(dashboard, 1);
    await dashboard.locator('nav summary', { hasText: 'Agreed, for my packages' }).press('Enter');
    await open(dashboard, early.body.verdict.rationale);
    await expect(dashboard.locator('.where')).toContainText('before this device joined Acme, so it is not sent there');
    await isClean(dashboard, 'alone-joined-since');
    const requests = await rowsOf<RequestRow>(dashboard, 'requests');
    expect(requests.flatMap(({ records }) => records).filter((id) => id === early.id)).toEqual([]);
    await dashboard.locator('#main').focus();
    await dashboard.keyboard.press('e');
    await dashboard.locator('textarea[name=rationale]').fill('Now for everyone');
    await dashboard.keyboard.press('Control+Enter');
    await expect(dashboard.getByRole('button', { name: 'Agree to send' })).toBeVisible();
    await agree(dashboard, ['run-organisation']);
    await untilSent(dashboard, 2);
  } finally {
    await collector.stop();
  }
});
