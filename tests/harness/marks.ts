// Marks as a person has them on a page: by their names and places. No script of the page can see them; the browser's own tools can.
import type { Page } from 'playwright';
import { capture } from '#tests/harness/person.ts';
import type { SidePanel } from '#tests/harness/side-panel.ts';
import { expect } from '#tests/harness/test.ts';
import { onScreen, switchOn, type Screen } from '#tests/harness/tool-switch.ts';

/** One mark that is drawn now. */
export interface SeenMark {
  /** What a screen reader says. */
  name: string;
  x: number;
  y: number;
}

/** All marks on a page, in its order. */
export const marksOn = async (page: Page): Promise<SeenMark[]> => {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const found = nodes.filter(({ role, name }) => role?.value === 'button' && String(name?.value).startsWith('Judgment, '));
    return await Promise.all(
      found.map(async ({ name, backendDOMNodeId }) => {
        const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: backendDOMNodeId! });
        const [left, top] = model.border as [number, number];
        return { name: String(name?.value), x: left + model.width / 2, y: top + model.height / 2 };
      }),
    );
  } finally {
    await cdp.detach();
  }
};

/** Their names alone. */
export const markNames = async (page: Page): Promise<string[]> => (await marksOn(page).catch(() => [])).map(({ name }) => name);

/** An invoice with room in its margin for a mark, around what is said of the terms. */
export const pageWith = (terms: string, above = ''): string => `<!doctype html><html lang="en"><head><title>Invoice 8841</title>
  <style>main { margin: 40px; max-width: 600px }</style></head><body>
  <nav>Invoices, suppliers, approvals and everything else that the tool has</nav><main>${above}<h1>Invoice 8841</h1>
  <p>Supplier Nordwind GmbH delivers to the address of the customer in Austria.</p>${terms}
  <p>Approval limit 10,000.00 EUR under policy 4.2, approver Kim Larsen.</p><button>Approve</button></main></body></html>`;
export const terms = '<p id="terms">Net 30 days, then 2% a month.</p>';

const judged = { select: '#terms', kind: 'decision', why: 'Sole source', fields: ['Approve'] };
/** What the mark of a judgment that was only kept says while its words stand as they did. */
export const kept = 'Judgment, kept. The words are as they were. Opens beside the page.';

/** Waits until the page has these marks. */
export const shows = (page: Page, names: string[]) => expect.poll(() => markNames(page)).toEqual(names);

/** How many hosts of ours are over a page. */
export const hostsOn = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll(':popover-open').length);

/** On a page of a tool that was just switched on, with one judgment kept there and its mark in view. */
export const onMarkedPage = (tool: string, use: (screen: Screen & { panel: SidePanel }) => Promise<void>): Promise<void> =>
  onScreen(async (screen) => {
    await screen.page.goto(`${tool}/invoices/8841`);
    const panel = await switchOn(screen);
    await screen.page.bringToFront();
    await capture(screen.browser, screen.page, judged);
    await shows(screen.page, [kept]);
    // The card has folded itself away.
    await expect.poll(() => hostsOn(screen.page)).toBe(1);
    await use({ ...screen, panel });
  });
