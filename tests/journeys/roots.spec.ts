// Words in places that a page keeps apart from the rest: a frame that it wrote itself (`srcdoc`), and a shadow root that it closed. Both are
// selected with the mouse, as a person does it, quoted, and found again after the page was changed (rule A1).
import { capture } from '#tests/harness/person.ts';
import { panelBeside } from '#tests/harness/panel-calls.ts';
import { readStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

const pageWith = (
  letter: string,
  note: string,
  above = '',
): string => `<!doctype html><title>Ticket 7</title><h1>Ticket 7</h1>${above}
<iframe title="Letter" width="500" height="140" srcdoc="<h2>Letter</h2>${letter}<p>Signed by Kim in Graz on Monday</p>"></iframe>
<x-note style="display: block"></x-note>
<script>
  customElements.define('x-note', class extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'closed' }).innerHTML = '<p style="margin: 0; font: 20px/24px sans-serif">${note}</p><p>Written by the carrier.</p>';
    }
  });
</script>`;
const letter = '<p id=said>The parcel came four days late.</p>';
const note = 'Refund granted by the carrier alone.';

test('[A1] words in a srcdoc frame and in a closed shadow root are quoted, and found again after the page was changed', async ({
  precedent,
  serve,
}) => {
  const pages = { '/tickets/7': pageWith(letter, note) };
  const page = await precedent.context.newPage();
  await page.goto(`${await serve(pages)}/tickets/7`);
  await page.frameLocator('iframe').locator('#said').click({ clickCount: 3 });
  await capture(precedent, page, { kind: 'decision', why: 'Late by the agreement', fields: ['Refund'] });
  await page.locator('x-note').click({ clickCount: 3, position: { x: 60, y: 12 } });
  await capture(precedent, page, { kind: 'decision', why: 'The carrier pays', fields: ['Close'] });
  const { records } = await readStored(precedent);
  const quotes = records.map(({ id, judgment }) => ({ id, quote: judgment.body.evidence.find(({ type }) => type === 'quote') }));
  const inFrame = quotes.find(({ quote }) => quote?.type === 'quote' && quote.exact.includes('four days late'))!;
  const inRoot = quotes.find(({ quote }) => quote?.type === 'quote' && quote.exact.includes('Refund granted'))!;
  expect([inFrame, inRoot].every(Boolean)).toBe(true);
  const panel = await panelBeside(precedent, page);
  const standings = async () => {
    const found = await panel.ask('findEvidence', { ids: [inFrame.id, inRoot.id] });
    return [found[inFrame.id], found[inRoot.id]];
  };
  await expect.poll(standings).toEqual(['exact', 'exact']);
  pages['/tickets/7'] = pageWith(letter.replace('four', 'five'), note.replace('alone', 'only'), '<p>Reopened on Tuesday.</p>');
  await page.reload();
  await expect.poll(standings).toEqual(['changed', 'changed']);
  pages['/tickets/7'] = pageWith('', '');
  await page.reload();
  await expect.poll(standings).toEqual(['gone', 'gone']);
});
