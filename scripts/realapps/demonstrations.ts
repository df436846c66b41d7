// Demonstrations in real tools: an issue of Redmine is created, moved on and commented, text is put into three editors, and a page with
// frames and shadow roots of our own is filled in; each is
// recorded once and replayed ten times in fresh browsers, by the replayer of those who made the format, to the same end.
import type { Page } from 'playwright';
import type { Page as ReplayedPage } from 'puppeteer-core';
import { openRedmine, startApp, type App } from '#scripts/realapps/apps.ts';
import type { walk } from '#scripts/steps.ts';
import { flowOf } from '#lib/dataset/recorder/write.ts';
import { servePages } from '#tests/harness/pages.ts';
import { recordedPages } from '#tests/harness/record-pages.ts';
import { recorderIn, shownSteps } from '#tests/harness/recording.ts';
import { replay } from '#tests/harness/replay.ts';
import { onScreen, switchOn, type Screen } from '#tests/harness/tool-switch.ts';

type Steps = ReturnType<typeof walk>;

const times = 10;

interface Shown {
  goal: string;
  act: (page: Page) => Promise<void>;
  /** An expression that says what came of it. */
  state: string;
  before?: (page: ReplayedPage) => Promise<void>;
}

/** Records it in the page that is open, and replays it so many times. */
const demonstrate = async (
  { browser, page }: Screen,
  { step, check }: Steps,
  { goal, act, state, before }: Shown,
): Promise<void> => {
  const recorder = await recorderIn(browser);
  await recorder.start(page, goal);
  await step(`Record: ${goal}`, async () => act(page));
  const end = await page.evaluate(state);
  const piece = shownSteps(await recorder.stop());
  await recorder.page.close();
  const flow = flowOf(goal, piece, {});
  const ends: unknown[] = [];
  for (let time = 0; time < times; time++)
    ends.push(
      await replay({ flow, ...(before ? { before } : {}), state: async (at) => at.evaluate(state) }).catch(
        (error: Error) => error.message,
      ),
    );
  const same = ends.filter((each) => each === end).length;
  if (same < times)
    console.log(`    expected ${JSON.stringify(end)}\n    found    ${JSON.stringify(ends.find((each) => each !== end))}`);
  check('D2', `${goal}: ${piece.steps.length} steps replay to the same end, ${same} of ${times}`, same === times);
};

const signIn =
  (app: App) =>
  async (page: ReplayedPage): Promise<void> => {
    await page.goto(app['LOGIN_URL']!);
    await page.type('#username', app['USER']!);
    await page.type('#password', app['PASSWORD']!);
    await Promise.all([page.waitForNavigation(), page.click('#login-submit')]);
  };

const inRedmine = async (screen: Screen, steps: Steps, app: App): Promise<void> => {
  const { page } = screen;
  await openRedmine(page, app);
  await page.goto(new URL('/projects/demo/issues', app['URL']).href);
  await steps.step('Switch Redmine on', () => switchOn(screen));
  await demonstrate(screen, steps, {
    goal: 'Create an issue, move it on and comment it',
    before: signIn(app),
    async act(at) {
      await at.locator('a.new-issue').first().click();
      await at.locator('#issue_subject').click();
      await at.keyboard.type('Wrong rate on invoice 4711');
      await at.locator('#issue_description').click();
      await at.keyboard.type('Charged 19%, 20% applies.');
      await at.locator('#issue-form input[name=commit]').click();
      await at.locator('#flash_notice').waitFor();
      await at.locator('#content > .contextual .icon-edit').first().click();
      await at.locator('#issue_status_id').focus();
      await at.keyboard.press('ArrowDown');
      await at.waitForTimeout(1500);
      await at.locator('#issue_notes').click();
      await at.keyboard.type('The delivery address decides.');
      await at.locator('#issue-form input[name=commit]').click();
      await at.locator('.journal .wiki').first().waitFor();
    },
    state: `['.subject h3', '.status .value', '.description .wiki', '.journal .wiki']
      .map((each) => document.querySelector(each)?.innerText.trim()).join(' | ')`,
  });
};

const editors: readonly { name: string; selector: string; state: string }[] = [
  { name: 'prosemirror', selector: '.ProseMirror p', state: 'view.state.doc.textContent' },
  { name: 'quill', selector: '.ql-editor p', state: 'quill.getText()' },
  { name: 'lexical', selector: '[contenteditable] p', state: 'editor.getRootElement().textContent' },
];

/** Frames, shadow roots in each other, fields of every sort, a link and a form that lead on. */
const inFixture = async (screen: Screen, steps: Steps): Promise<void> => {
  const { page } = screen;
  const served = await servePages(recordedPages);
  try {
    await page.goto(`${served.url}/orders`);
    await steps.step('Switch the page with frames and shadow roots on', () => switchOn(screen));
    await demonstrate(screen, steps, {
      goal: 'Save an order over frames and shadow roots',
      async act(at) {
        await at.getByRole('link', { name: 'Order 1' }).click();
        await at.getByLabel('Supplier').click();
        await at.keyboard.press('Control+a');
        await at.keyboard.type('Northwind');
        await at.getByText('Urgent').click();
        await at.locator('#rich p').click();
        await at.keyboard.press('End');
        await at.keyboard.type(' Kim,');
        const frame = at.frameLocator('#inner');
        await frame.getByLabel('Approver').click();
        await at.keyboard.type('Max');
        await frame.getByRole('button').click();
        await at.locator('order-line').nth(1).getByRole('button').click();
        await at.getByLabel('Amount').click();
        await at.keyboard.type('12');
        await at.getByRole('button', { name: 'Save' }).click();
        await at.getByRole('heading', { name: 'Saved' }).waitFor();
      },
      state: "document.querySelector('#state')?.textContent",
    });
  } finally {
    await served.stop();
  }
};

/** Records and replays in all of them. */
export const demonstrations = async (steps: Steps, redmine: App): Promise<void> => {
  const app = await steps.step('Start the editors', async () => startApp('editors'));
  await onScreen(async (screen) => inFixture(screen, steps));
  await onScreen(async (screen) => inRedmine(screen, steps, redmine));
  await onScreen(async (screen) => {
    const { page } = screen;
    await page.goto(`${app['URL']!}quill.html`);
    await steps.step('Switch the editors on', () => switchOn(screen));
    for (const { name, selector, state } of editors) {
      await page.goto(`${app['URL']!}${name}.html`);
      await page.waitForTimeout(1500);
      await demonstrate(screen, steps, {
        goal: `Write into ${name}`,
        async act(at) {
          await at.locator(selector).last().click();
          await at.keyboard.press('End');
          await at.keyboard.type(' Since March.', { delay: 15 });
          await at.keyboard.press('Enter');
          await at.keyboard.type('Ask Kim!', { delay: 15 });
          await at.waitForTimeout(300);
        },
        state,
      });
    }
  });
};
