// Every state of the side panel as it looks: at its narrowest and widest, light, dark and in forced colours, in three languages.
import type { Page } from 'playwright';
import { axeFindings, ofColours } from '#tests/harness/axe.ts';
import { look } from '#tests/harness/looks.ts';
import { openPanel, seedCases } from '#tests/harness/panel.ts';
import { invoicePage } from '#tests/harness/pages.ts';
import { pastCases, type PastCase } from '#tests/harness/past-cases.ts';
import { capture } from '#tests/harness/person.ts';
import { expect, test } from '#tests/harness/test.ts';

const across = [320, 360, 420] as const;

/** In forced colours too nothing is left for axe. */
const lookAt = async (panel: Page, name: string, widths: readonly number[] = across): Promise<void> => {
  await look(panel, `panel-${name}`, widths);
  await panel.emulateMedia({ forcedColors: 'active' });
  expect(await axeFindings(panel, ofColours)).toEqual([]);
  await panel.emulateMedia({ forcedColors: null });
};

/** A page that says this in a tool's own language. */
const tool = (title: string, text: string, language = 'en', direction = 'ltr'): string =>
  `<!doctype html><html lang="${language}" dir="${direction}"><title>${title}</title><main><h1>${title}</h1><p id="limit">${text}</p></main>`;

const german = {
  title: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragung 4711',
  text: 'Die Rechtsschutzversicherungsgesellschaft lehnt die Vertragsverlängerung für das Grundstück in Musterstadt ab.',
  chosen: 'Rechtsschutzversicherungsgesellschaftsvertragsverlängerungsablehnungsschreiben prüfen',
  why: 'Die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung gilt hier nicht.',
} satisfies PastCase;
const arabic = {
  title: 'فاتورة ٨٨٤٠ - الحسابات الدائنة',
  text: 'فاتورة المورّد نوردويند أعلى من حد الموافقة، والمورّد هو الوحيد لهذه القطعة.',
  chosen: 'ادفع الفاتورة كاملة',
  why: 'المورّد الوحيد بموجب السياسة ٤٫٢، لذلك لا ينطبق الحد.',
} satisfies PastCase;

/** As many as are ever shown, of which some are out of date, were judged often, or give no reason. */
const twenty: PastCase[] = Array.from({ length: 20 }, (_, place) => ({
  title: `Invoice ${8600 + place} - Payables${place % 4 === 0 ? ': Nordwind GmbH, above the approval limit of 10,000.00 EUR, under policy 4.2' : ''}`,
  text: `Nordwind GmbH, invoice ${8600 + place}, above the approval limit of 10,000.00 EUR under policy 4.2. Sole source supplier.`,
  chosen: place % 3 === 0 ? 'Pay' : 'Hold until the framework order has been signed by both',
  why: place % 5 === 0 ? '' : 'Sole source under policy 4.2, so the limit does not apply to it, as was said last year.',
  day: place % 2 === 0 ? '2026-05-11' : '2024-02-01',
}));

/** With words enough after it to tell that the limit changed. */
const longer = invoicePage.replace('<form>', '<p>The goods arrived complete in April, one week late.</p><form>');

/** What the panel asks the background while it reads a page gets no answer, or this one, from its next load on. */
const answerReading = (panel: Page, answer?: object): Promise<unknown> =>
  panel.addInitScript((given) => {
    const { runtime } = chrome;
    const send = runtime.sendMessage.bind(runtime) as (...about: unknown[]) => unknown;
    const held = (about: unknown, ...others: unknown[]): unknown =>
      (about as { call?: string }).call === 'readPage'
        ? given
          ? Promise.resolve(given)
          : new Promise(() => {})
        : send(about, ...others);
    Object.assign(runtime, { sendMessage: held });
  }, answer);

test('the panel looks right where there is no case: not known, its keys removed, ours, loading, failed, closed', async ({
  precedent,
  invoice,
}) => {
  test.setTimeout(180_000);
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  const panel = await openPanel(precedent, page);
  await expect(panel.getByRole('heading', { name: 'This page is not known yet' })).toBeVisible();
  await lookAt(panel, 'unknown');
  await panel.keyboard.press('?');
  await expect(panel.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await lookAt(panel, 'keys');
  const own = await openPanel(precedent, await precedent.dashboard());
  await expect(own.getByRole('heading', { name: 'This is a page of Precedent' })).toBeVisible();
  await lookAt(own, 'own');
  const failing = await openPanel(precedent, page);
  await answerReading(failing, {
    ok: false,
    error: 'Precedent could not start. Your judgments are safe on this device. Try again, or start the browser anew.',
  });
  await failing.reload();
  await expect(failing.getByRole('heading', { name: 'This page could not be read' })).toBeVisible();
  await lookAt(failing, 'failed');
  const loading = await openPanel(precedent, page);
  await answerReading(loading);
  await loading.reload();
  await expect(loading.locator('.skeleton')).toBeVisible();
  await lookAt(loading, 'loading');
  const keyless = await openPanel(precedent, page);
  await keyless.addInitScript(() => Object.defineProperty(chrome.commands, 'getAll', { value: async () => [] }));
  await keyless.reload();
  await expect(keyless.getByText('chrome://extensions/shortcuts')).toBeVisible();
  await lookAt(keyless, 'no-keys');
  await page.close();
  await expect(panel.getByRole('heading', { name: 'The page is closed' })).toBeVisible();
  await panel.keyboard.press('Escape');
  await lookAt(panel, 'closed');
});

test('the panel looks right beside a case: nothing like it, face down, twenty of them, and when its search fails', async ({
  precedent,
  invoice,
}) => {
  test.setTimeout(180_000);
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  await precedent.card(page);
  const panel = await openPanel(precedent, page);
  await expect(panel.getByText('No case like this yet. Yours will be the first.')).toBeVisible();
  await lookAt(panel, 'empty');
  await seedCases(precedent, twenty);
  await panel.reload();
  await expect(panel.getByText('20 like this. Answer first')).toBeVisible();
  await lookAt(panel, 'face-down');
  await panel.getByRole('button', { name: 'look now' }).press('Enter');
  await expect(panel.locator('[data-precedent]')).toHaveCount(20);
  await panel.keyboard.press('j');
  await lookAt(panel, 'face-up');
  await panel.addInitScript(() => {
    const broken = class extends EventTarget {
      constructor() {
        super();
        setTimeout(() => this.dispatchEvent(new Event('error')));
      }
      postMessage(): void {}
      terminate(): void {}
    };
    Object.assign(window, { Worker: broken });
  });
  await panel.reload();
  await expect(panel.getByRole('alert').filter({ hasText: 'Earlier judgments could not be read.' })).toBeVisible();
  await lookAt(panel, 'search-failed');
});

test('the panel looks right in German and Arabic', async ({ precedent, serve }) => {
  test.setTimeout(180_000);
  await seedCases(precedent, [...pastCases, german, arabic]);
  const address = await serve({
    '/de': tool(german.title.replace('4711', '4712'), german.text.replace('Musterstadt', 'Neustadt'), 'de'),
    '/ar': tool(arabic.title.replace('٨٨٤٠', '٨٨٤١'), arabic.text, 'ar', 'rtl'),
  });
  for (const [name, like] of [['de', german] as const, ['ar', arabic] as const]) {
    const page = await precedent.context.newPage();
    await page.goto(`${address}/${name}`);
    await capture(precedent, page, { select: '#limit', kind: 'decision', why: like.why, fields: [like.chosen] });
    const panel = await openPanel(precedent, page);
    await expect(panel.locator('[data-precedent]', { hasText: like.title })).toBeVisible();
    await panel.locator('[data-precedent]').first().focus();
    await lookAt(panel, name);
  }
});

test('the panel looks right whatever became of the evidence, with a tool switched on', async ({ precedent, serve }) => {
  test.setTimeout(180_000);
  const page = await precedent.context.newPage();
  const address = await serve({ '/invoices/8841': longer });
  await page.goto(`${address}/invoices/8841`);
  for (const [select, answer] of [
    ['#total', 'Hold'],
    ['#limit', 'Split into two orders'],
  ] as const)
    await capture(precedent, page, {
      select,
      kind: 'decision',
      why: 'Within the frame, as was agreed in March',
      fields: [answer],
    });
  const panel = await openPanel(precedent, page);
  await panel.addInitScript(() => Object.assign(chrome.permissions, { contains: async () => true }));
  const changes: Record<string, () => void> = {
    found: () => {},
    moved: () => document.querySelector('#limit')!.before('Written later, above it.'),
    changed: () => {
      const limit = document.querySelector('#limit')!;
      limit.previousSibling!.remove();
      limit.textContent = 'Approval limit 20,000.00 EUR under policy 4.2.';
    },
    gone: () => document.querySelector('#limit')!.remove(),
  };
  for (const [name, words] of [
    ['found', 'Found on this page'],
    ['moved', 'Moved on this page'],
    ['changed', 'Changed since'],
    ['gone', 'No longer here'],
  ] as const) {
    await page.evaluate(changes[name]!);
    await panel.reload();
    await expect(panel.locator('[data-own]', { hasText: 'Split' })).toContainText(words);
    await expect(panel.getByRole('button', { name: 'Switch off' })).toBeVisible();
    await lookAt(panel, name);
  }
});

test('the small window of a recording looks right while it runs and while it is paused', async ({ precedent }) => {
  const page = await precedent.context.newPage();
  await page.goto(`chrome-extension://${precedent.extensionId}/recording.html`);
  const put = (pausedAt?: number) =>
    page.evaluate((recording) => chrome.storage.session.set({ recording }), {
      turn: crypto.randomUUID(),
      draft: crypto.randomUUID(),
      tabs: [1],
      ...(pausedAt ? { pausedAt } : {}),
    });
  await put();
  await expect(page.getByRole('heading', { name: 'Recording what you do' })).toBeVisible();
  await lookAt(page, 'recording-none', [360, 420]);
  await put(1);
  await expect(page.getByRole('heading', { name: 'Recording is paused' })).toBeVisible();
  await lookAt(page, 'recording-paused', [360, 420]);
});
