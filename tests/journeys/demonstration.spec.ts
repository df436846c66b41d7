// A demonstration from start to end: recorded in a tool that is switched on, masked, gone through, replayed elsewhere to the same end.
import { flowOf } from '#lib/dataset/recorder/write.ts';
import { payloadOf } from '#lib/privacy/payload.ts';
import { stepWords } from '#lib/judgment/steps/step-words.ts';
import { recordedPages } from '#tests/harness/record-pages.ts';
import { recorderIn, shownSteps, type Recorder } from '#tests/harness/recording.ts';
import { replay } from '#tests/harness/replay.ts';
import { cardCount } from '#tests/harness/hands.ts';
import { sidePanel } from '#tests/harness/side-panel.ts';
import { readStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';
import { onScreen, switchOn, until } from '#tests/harness/tool-switch.ts';

const badge = (recorder: Recorder): Promise<string> => recorder.page.evaluate(async () => chrome.action.getBadgeText({}));

/** What is stored of a recording that runs. */
const stepRows = (recorder: Recorder): Promise<{ step: { type: string } }[]> =>
  recorder.page.evaluate(
    () =>
      new Promise<{ step: { type: string } }[]>((resolve, reject) => {
        const opening = indexedDB.open('precedent');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('steps').objectStore('steps').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
  );

/** What a person did, and no more. */
const done = [
  'Open “Orders”',
  'Click “Find”, field',
  'Fill in “Find”, field: 1',
  'Press Enter',
  'Comes to “Orders”',
  'Click “Order 1”, link',
  'Comes to “Order 1”',
  'Click “Supplier”, field',
  'Fill in “Supplier”, field: Northwind',
  'Press Tab',
  'Fill in “Terms”, choice: net 45',
  'Click “Urgent”, checkbox',
  'Click “Note”, field',
  'Fill in “Note”, field: Call first',
  'Click “Pin”, field',
  'Fill in “Pin”, field: ⟨secret, never read⟩',
  'Click paragraph',
  'Press End',
  'Type into “Letter”, field:  Kim,',
  'Press Enter',
  'Type into “Letter”, field: thanks.',
  'Click “Approver”, field',
  'Fill in “Approver”, field: Max',
  'Click “Approve”, button',
  'Double-click “Raise”, button',
  'Click “Amount”, field',
  'Fill in “Amount”, field: 12',
  'Click “Save”, button',
  'Comes to “Saved”',
];

test('[R1] [R4] is shown while it is recorded over frames, shadow roots and pages, loses no step to a killed worker, and replays to the same end', async ({
  serve,
}) => {
  const tool = await serve(recordedPages);
  await onScreen(async (screen) => {
    const { browser, page } = screen;
    await page.goto(`${tool}/orders`);
    await switchOn(screen);
    const recorder = await recorderIn(browser);
    await recorder.start(page, 'Save order 1');
    await page.locator('[popover]').waitFor({ state: 'attached' });
    // Before steps that lead away, too: the page goes before the worker is up again.
    await page.getByLabel('Find').click();
    await page.keyboard.type('1');
    await browser.killWorker();
    await page.keyboard.press('Enter');
    await page.waitForURL(/find=1/);
    await page.locator('[popover]').waitFor({ state: 'attached' });
    await browser.killWorker();
    await page.getByRole('link', { name: 'Order 1' }).click();
    await expect(page.locator('[popover]')).toHaveCount(1);
    expect(await badge(recorder)).toBe('REC');
    await page.getByLabel('Supplier').click();
    await browser.killWorker();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Northwind');
    await page.keyboard.press('Tab');
    await page.getByLabel('Terms').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('Urgent').click();
    await page.getByLabel('Note').click();
    await page.keyboard.type('Call first');
    await page.getByLabel('Pin').click();
    await page.keyboard.type('hunter2');
    await page.locator('#rich p').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Kim,');
    await page.keyboard.press('Enter');
    await page.keyboard.type('thanks.');
    const frame = page.frameLocator('#inner');
    await frame.getByLabel('Approver').click();
    await browser.killWorker();
    await page.keyboard.type('Max');
    await frame.getByRole('button').click();
    await page.locator('order-line').nth(1).getByRole('button').dblclick();
    await browser.killWorker();
    await page.getByLabel('Amount').click();
    await page.keyboard.type('12');
    // What the page does by itself is no step.
    await page.evaluate(() => {
      const urgent = document.querySelector<HTMLElement>('[name=urgent]')!;
      for (let time = 0; time < 2; time++) urgent.click();
      urgent.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9', bubbles: true }));
    });
    await recorder.ask('giveReason', { text: 'Twelve, as the letter says' });
    await recorder.ask('steerRecording', { to: 'pause' });
    expect(await badge(recorder)).toBe('II');
    await page.getByRole('heading').click();
    await page.keyboard.press('F8');
    await recorder.ask('steerRecording', { to: 'resume' });
    await browser.killWorker();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Saved' }).waitFor();
    const state = await page.locator('#state').textContent();
    const judgment = await recorder.stop();
    expect(await badge(recorder)).toBe('');
    await expect(page.locator('[popover]')).toHaveCount(0);
    const text = JSON.stringify(judgment);
    expect(text).not.toContain('hunter2');
    expect(payloadOf(judgment).text).not.toMatch(/Northwind|net 45|Kim/);
    const { steps, viewport } = shownSteps(judgment);
    expect(steps.map((step) => stepWords(step))).toEqual(done);
    expect(steps.find(({ reason }) => reason)).toMatchObject({ type: 'change', value: { text: '12' } });
    const flow = flowOf('Save order 1', { steps, viewport }, {});
    expect(await replay({ flow, state: async (at) => at.$eval('#state', (each) => each.textContent) })).toBe(state);
  });
});

const acrossTabs = {
  '/orders': `<!doctype html><title>Orders</title><h1>Orders</h1><a href="/orders/1" target="_blank" rel="opener">Order 1</a>`,
  '/orders/1': `<!doctype html><title>Order 1</title><h1>Order 1</h1><label>Supplier <input></label><button>Save</button>`,
};

test('[R1] begins on the card, goes on in a tab that is opened from it, and takes a reason by its shortcut', async ({
  serve,
}) => {
  const tool = await serve(acrossTabs);
  await onScreen(async (screen) => {
    const { browser, display, page } = screen;
    await page.goto(`${tool}/orders`);
    await switchOn(screen);
    await page.bringToFront();
    await page.locator('h1').click();
    await display.press('alt+shift+j');
    const card = await browser.card(page);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('m');
    await card.getByLabel('What is to be reached').fill('Save order 1');
    await page.keyboard.press('Alt+r');
    await expect.poll(() => cardCount(page)).toBe(0);
    await expect(page.locator('[popover]')).toHaveCount(1);
    await expect
      .poll(async () => browser.context.serviceWorkers()[0]!.evaluate(async () => chrome.action.getBadgeText({})))
      .toBe('REC');
    const [opened] = await Promise.all([
      browser.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Order 1' }).click(),
    ]);
    await opened.locator('[popover]').waitFor({ state: 'attached' });
    await opened.getByLabel('Supplier').click();
    await opened.keyboard.type('Northwind');
    await opened.getByRole('button', { name: 'Save' }).click();
    await display.press('alt+shift+y');
    const small = await sidePanel(browser, '/recording.html');
    await small.says('Recording what you do');
    await until('the field for a reason has the keyboard', () =>
      small.read<boolean>("document.activeElement.id === 'recording-reason'"),
    );
    await display.type('As ordered');
    await until('the reason is typed', () =>
      small.read<boolean>("document.querySelector('#recording-reason').value === 'As ordered'"),
    );
    await display.press('Return');
    const recorder = await recorderIn(browser);
    await until('the reason is kept', async () => (await stepRows(recorder)).some(({ step }) => step.type === 'reason'));
    await recorder.ask('steerRecording', { to: 'stop' });
    const { records } = await readStored(browser);
    expect(records).toHaveLength(1);
    const { judgment } = records[0]!;
    expect(judgment).toMatchObject({ kind: 'demonstration', case: { asked: { goal: 'Save order 1' } } });
    const { steps } = shownSteps(judgment);
    expect(steps.map((step) => [step.tab ?? 0, stepWords(step)])).toEqual([
      [0, 'Open “Orders”'],
      [0, 'Click “Order 1”, link'],
      [1, 'Comes to “Order 1”'],
      [1, 'Click “Supplier”, field'],
      [1, 'Fill in “Supplier”, field: Northwind'],
      [1, 'Click “Save”, button'],
    ]);
    expect(steps.at(-1)!.reason).toBe('As ordered');
  });
});
