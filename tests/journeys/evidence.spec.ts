// The side panel asks about the page beside it: what it shows, and how evidence stands there after the page has changed.
import { capture } from '#tests/harness/person.ts';
import { panelBeside } from '#tests/harness/panel-calls.ts';
import { readStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

const pageWith = (
  terms: string,
  above = '',
): string => `<!doctype html><html lang="en"><head><title>Invoice 8841</title></head><body>
  <nav>Invoices, suppliers, approvals and everything else that the tool has</nav><main>${above}<h1>Invoice 8841</h1>
  <p>Supplier Nordwind GmbH delivers to the address of the customer in Austria.</p>${terms}
  <p>Approval limit 10,000.00 EUR under policy 4.2, approver Kim Larsen.</p></main></body></html>`;

test('[A1] evidence stands as exact, changed or gone after the page was edited, and is shown where it is', async ({
  precedent,
  serve,
}) => {
  const pages = {
    '/invoices/8841': pageWith('<p id="terms">Net <b>30</b> days,\n then 2% a month.</p>'),
    '/invoices/8842': pageWith('<p>Net 30 days, then 2% a month.</p>'),
  };
  const url = await serve(pages);
  const page = await precedent.context.newPage();
  await page.goto(`${url}/invoices/8841`);
  await capture(precedent, page, { select: '#terms', kind: 'decision', why: 'Sole source', fields: ['Approve'] });
  const { id } = (await readStored(precedent)).records[0]!;
  const panel = await panelBeside(precedent, page);
  const standing = async () => (await panel.ask('findEvidence', { ids: [id] }))[id];
  expect(await standing()).toBe('exact');

  pages['/invoices/8841'] = pageWith(
    '<p>Net 30 days, then 2% a month.</p>',
    '<p>Reminder: the month ends on Friday.</p>'.repeat(3),
  );
  await page.reload();
  expect(await standing()).toBe('exact');

  pages['/invoices/8841'] = pageWith('<p>Net 14 days, then 3% a month.</p>');
  await page.reload();
  expect(await standing()).toBe('changed');
  const before = await page.content();
  expect(await panel.ask('showEvidence', { id })).toEqual({ isShown: true });
  expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe('Net 14 days, then 3% a month.');
  expect(await page.content()).toBe(before);

  pages['/invoices/8841'] = pageWith('');
  await page.reload();
  expect(await standing()).toBe('gone');
  expect(await panel.ask('showEvidence', { id })).toEqual({ isShown: false });

  // The same words in another case are nobody's evidence.
  await page.goto(`${url}/invoices/8842`);
  await precedent.capture(page);
  await expect.poll(async () => panel.ask('readPage', {})).not.toBeNull();
  expect(await standing()).toBeUndefined();
});

test('[K6] a page is not read before the person asked for something on it', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  const panel = await panelBeside(precedent, page);
  expect(await panel.ask('readPage', {})).toBeNull();
  await capture(precedent, page, { select: '#terms', kind: 'decision', why: 'Sole source', fields: ['Approve'] });
  const read = await panel.ask('readPage', {});
  expect(read).toMatchObject({ tool: new URL(invoice).host, title: 'Invoice 8841' });
  expect(read!.text).toContain('Approval limit 10,000.00 EUR');
  expect(read!.case).toBe((await readStored(precedent)).records[0]!.judgment.case.key);
});

test('[K6] a page that the one asked about leads to is not read before the person asks there too', async ({
  precedent,
  serve,
}) => {
  const url = await serve({ '/invoices/8841': pageWith(''), '/invoices/8842': pageWith('') });
  const page = await precedent.context.newPage();
  await page.goto(`${url}/invoices/8841`);
  const panel = await panelBeside(precedent, page);
  await precedent.capture(page);
  const reads = async () => (await panel.ask('readPage', {})) !== null;
  await expect.poll(reads).toBe(true);
  await page.goto(`${url}/invoices/8842`);
  expect(await reads()).toBe(false);
  await page.goto(`${url}/invoices/8841#terms`);
  expect(await reads()).toBe(true);
});

test('what goes on in other tabs does not have the page of the panel read again', async ({ precedent, serve }) => {
  const url = await serve({ '/invoices/8841': pageWith(''), '/invoices/8842': pageWith('') });
  const page = await precedent.context.newPage();
  await page.goto(`${url}/invoices/8841`);
  await precedent.capture(page);
  const panel = await panelBeside(precedent, page);
  await expect(panel.page.getByRole('heading', { name: 'Invoice 8841' })).toBeVisible();
  const worker = precedent.context.serviceWorkers()[0]!;
  await worker.evaluate(() => {
    const { executeScript } = chrome.scripting;
    const counted = Object.assign(globalThis, { runs: 0 });
    chrome.scripting.executeScript = ((...about: Parameters<typeof executeScript>) => {
      counted.runs += 1;
      return executeScript.apply(chrome.scripting, about);
    }) as typeof executeScript;
  });
  const runs = () => worker.evaluate(() => (globalThis as unknown as { runs: number }).runs);
  const other = await precedent.context.newPage();
  await other.goto(`${url}/invoices/8842`);
  for (let times = 0; times < 10; times++) await other.reload();
  // Its own title is a reason to look again, and comes after all that the other tab told.
  await page.evaluate(() => void (document.querySelector('h1')!.textContent = document.title = 'Invoice 8841, approved'));
  await expect(panel.page.getByRole('heading', { name: 'Invoice 8841, approved' })).toBeVisible();
  expect(await runs()).toBeLessThan(10);
});

test('[K3] what the side panel reads with is nowhere in the page’s own world', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(globalThis).toSorted().join(' '));
  const before = await names();
  await capture(precedent, page, { select: '#total', kind: 'decision', why: 'Sole source', fields: ['Approve'] });
  const panel = await panelBeside(precedent, page);
  expect(await panel.ask('readPage', {})).not.toBeNull();
  expect(await names()).toBe(before);
});
