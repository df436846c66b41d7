// A person points at a control by keyboard, judges what it says, reads it on card and sheet, and finds it again on the page.
import { panelBeside } from '#tests/harness/panel-calls.ts';
import { capture } from '#tests/harness/person.ts';
import { readStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

interface Claim {
  supplier: string;
  status: string;
}

const row = ({ supplier, status }: Claim): string => `<tr><th scope="row">${supplier}</th><td>400.00 EUR</td><td>
  <select aria-label="Status">${['Open', 'Approved', 'Rejected']
    .map((each) => `<option${each === status ? ' selected' : ''}>${each}</option>`)
    .join('')}</select></td></tr>`;

const pageWith = (claims: Claim[]): string => `<!doctype html><html lang="en"><head><title>Claims of May</title></head><body>
  <main><h1>Claims of May</h1><form><table><thead><tr><th>Supplier</th><th>Amount</th><th>Status</th></tr></thead>
  <tbody>${claims.map(row).join('')}</tbody></table>
  <p><label>Password of the archive <input name="secret" value="hunter2-in-the-open"></label></p></form></main></body></html>`;

const nordwind = { supplier: 'Nordwind GmbH', status: 'Rejected' };
const kaiser = { supplier: 'Kaiser AG', status: 'Open' };
const lindt = { supplier: 'Lindt Transporte', status: 'Open' };

test('[A1] a menu that has the keyboard is what was seen, and is found again by its row', async ({ precedent, serve }) => {
  const pages = { '/claims': pageWith([kaiser, nordwind, lindt]) };
  const url = await serve(pages);
  const page = await precedent.context.newPage();
  await page.goto(`${url}/claims`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('select').nth(1)).toBeFocused();
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.locator('.seen')).toContainText('Status: Rejected');
  await expect(card.locator('.seen')).toContainText('menu · on this page');
  await card.locator('#why:focus').waitFor();
  await page.keyboard.type('No receipt');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Reject the claim');
  await page.keyboard.press('Enter');
  await card.getByText(/Kept on this device/).waitFor();
  await expect(page.locator('select').nth(1)).toBeFocused();

  const { id, judgment } = (await readStored(precedent)).records[0]!;
  expect(judgment.body.evidence[0]).toMatchObject({ type: 'element', role: 'combobox', name: 'Status', value: 'Rejected' });
  expect(judgment.case.text).toBe('Claims of May\nStatus: Rejected');

  const dashboard = await precedent.dashboard(`#${id}`);
  await expect(dashboard.locator('.element-seen')).toContainText('Status: Rejected');
  await expect(dashboard.locator('.element-seen')).toContainText('Nordwind GmbH');

  const panel = await panelBeside(precedent, page);
  const standing = async () => {
    await page.reload();
    return (await panel.ask('findEvidence', { ids: [id] }))[id];
  };
  const isShownIn = async () => {
    const { isShown } = await panel.ask('showEvidence', { id });
    const shown = () => getSelection()!.getRangeAt(0).startContainer.parentElement!.closest('tr')!.textContent;
    return isShown ? page.evaluate(shown) : undefined;
  };
  expect(await standing()).toBe('exact');
  const before = await page.content();
  expect(await isShownIn()).toContain('Nordwind GmbH');
  expect(await page.content()).toBe(before);

  pages['/claims'] = pageWith([nordwind, lindt, kaiser]);
  expect(await standing()).toBe('moved');
  expect(await isShownIn()).toContain('Nordwind GmbH');

  pages['/claims'] = pageWith([kaiser, { ...nordwind, status: 'Approved' }, lindt]);
  expect(await standing()).toBe('changed');

  pages['/claims'] = pageWith([kaiser, lindt]);
  expect(await standing()).toBe('gone');
  expect(await isShownIn()).toBeUndefined();
});

test('[C6] a field for a secret is not read, however openly it shows what is in it', async ({ precedent, serve }) => {
  const url = await serve({ '/claims': pageWith([nordwind]) });
  const page = await precedent.context.newPage();
  await page.goto(`${url}/claims`);
  await page.locator('input').focus();
  await capture(precedent, page, { kind: 'decision', why: 'Sole source', fields: ['Approve'] });
  const stored = await readStored(precedent);
  expect(stored.records[0]!.judgment.body.evidence.map(({ type }) => type)).toEqual(['page']);
  expect(JSON.stringify(stored)).not.toContain('hunter2');
});
