// The side panel beside issues of Redmine: own judgments with how their evidence stands, and cases like this (rules A1 and A2).
import type { Means } from '#scripts/realapps/evidence.ts';
import { editIssue, makeIssue, openRedmine, removeIssue, type App } from '#scripts/realapps/apps.ts';
import { askOn, answered, exactText, readingPanel, type Said } from '#scripts/realapps/side-panel.ts';
import { launch } from '#tests/harness/browser.ts';
import { openDisplay } from '#tests/harness/display.ts';
import { capture } from '#tests/harness/person.ts';
import { sidePanel } from '#tests/harness/side-panel.ts';

/** Three of one kind that ask for the same decision, and one that has nothing to do with them. */
const issues = {
  first: {
    subject: 'Nordwind wants a prepayment for steel order 6120',
    paragraphs: [
      'Nordwind asks for a prepayment of 60 percent on rolled steel; our purchasing rule allows 30 percent.',
      'They book the furnace only once the prepayment has arrived, and no other supplier rolls this steel.',
      'Purchasing needs an answer before the offer ends on Friday.',
    ],
  },
  second: {
    subject: 'Prepayment to Nordwind for steel order 6177',
    paragraphs: [
      'For the next rolled steel Nordwind wants a prepayment of 50 percent, above the 30 percent of our purchasing rule.',
      'A bank guarantee is offered for the prepayment this time.',
      'The furnace is free in the second week of May.',
    ],
  },
  fresh: {
    subject: 'Nordwind: prepayment for steel order 6203',
    paragraphs: [
      'Nordwind asks for a prepayment of 45 percent on rolled steel for the autumn; the purchasing rule allows 30 percent.',
      'The furnace has been booked twice already, and we were late both times.',
    ],
  },
  unlike: {
    subject: 'Printer on the second floor draws grey stripes',
    paragraphs: ['The drum was changed in March. Since Monday every sheet has two grey stripes along its left margin.'],
  },
} as const;

type Name = keyof typeof issues;

/** Makes some of the issues, has them used, and removes them whatever happens. */
const withIssues = async (
  app: App,
  names: readonly Name[],
  use: (numbers: Readonly<Record<Name, number>>, address: (name: Name) => string) => Promise<void>,
): Promise<void> => {
  const numbers = {} as Record<Name, number>;
  try {
    for (const name of names) numbers[name] = await makeIssue(app, issues[name].subject, [...issues[name].paragraphs]);
    await use(numbers, (name) => new URL(`/issues/${numbers[name]}`, app['URL']).href);
  } finally {
    for (const number of Object.values(numbers)) await removeIssue(app, number);
  }
};

const judged = '.description .wiki p:nth-of-type(1)';
const ofFirst = { select: judged, kind: 'decision', why: 'Nobody else rolls this steel.', fields: ['Prepay 60 percent'] };
const ofSecond = { select: judged, kind: 'decision', why: 'The bank guarantee covers it.', fields: ['Prepay 50 percent'] };
const ofFresh = { select: judged, kind: 'decision', why: 'We were late twice.', fields: ['Prepay 40 percent'] };

const faceDown = /\d+ like this\. Answer first, or look now \(will be noted\)\./;

/** In a tab of its own beside the issues; the page is edited as a colleague does. */
export const panelInRedmine = async ({ browser, page, app, steps: { step, check } }: Means): Promise<readonly Said[]> => {
  let heard: readonly Said[] = [];
  await withIssues(app, ['first', 'second', 'fresh', 'unlike'], async (numbers, address) => {
    for (const [name, judging] of [['first', ofFirst] as const, ['second', ofSecond] as const])
      await step(`Redmine: judge "${issues[name].subject}"`, async () => {
        await page.goto(address(name));
        await capture(browser, page, judging);
      });
    const { caseId } = await answered(browser, 'Prepay 50 percent');
    await page.reload();
    const panel = await readingPanel(browser, page);
    ({ heard } = panel);
    check(
      'A1',
      'Redmine: after a reload This case lists the own judgment, found',
      await panel.says('Redmine, reloaded', caseId, 'Prepay 50 percent', 'Found on this page', 'Prepay 60 percent'),
    );
    check(
      'A2',
      'Redmine: answered, a case like this lies open, shared words underlined',
      ['Nordwind', 'prepayment', 'steel'].every((word) => panel.last().underlined.includes(word)),
    );
    const [first, ...rest] = issues.second.paragraphs;
    for (const [edit, standing, paragraphs] of [
      ['a sentence above', 'Moved on this page', ['Somebody wrote more above.', first, ...rest]],
      ['its number changed', 'Changed since', [first.replace('50 percent', '35 percent'), ...rest]],
      ['deleted', 'No longer here', rest],
    ] as const) {
      await editIssue(app, numbers.second, [...paragraphs]);
      await page.reload();
      check('A1', `Redmine: ${edit}, This case says "${standing}"`, await panel.says(`Redmine, ${edit}`, caseId, standing));
    }

    await page.goto(address('fresh'));
    await askOn(browser, page);
    const path = new URL(address('fresh')).pathname;
    const isDown = await panel.says('Redmine, a fresh case', path, issues.fresh.subject, faceDown);
    check('A2', 'Redmine: on a fresh case they lie face down', isDown && !/Prepay \d/.test(panel.last().casesLike));
    await panel.lookNow();
    check(
      'A2',
      'Redmine: looked at, both cases are shown',
      await panel.says('Redmine, looked first', path, 'Prepay 60 percent', 'Prepay 50 percent'),
    );
    await step('Redmine: judge it after that look', () => capture(browser, page, ofFresh));
    const text = await exactText(browser, (await answered(browser, 'Prepay 40 percent')).id);
    check('A2', 'Redmine: the look stands in its exact text', text.includes('"precedent":true'));
    await page.goto(address('unlike'));
    await askOn(browser, page);
    const isNone = await panel.says(
      'Redmine, an unlike case',
      new URL(address('unlike')).pathname,
      issues.unlike.subject,
      /No case/,
    );
    check('A2', 'Redmine: an unlike case has none', isNone && panel.last().underlined.length === 0);
    await panel.close();
  });
  return heard;
};

/** The browser's own side panel, opened and used on a real keyboard, in a browser of its own. Does nothing without a screen, and says so. */
export const realPanelInRedmine = async ({ app, steps: { step, check } }: Pick<Means, 'app' | 'steps'>): Promise<void> => {
  const display = await openDisplay().catch(() => undefined);
  if (!display) return console.log('  – The real side panel was not opened: there is no Xvfb here');
  const browser = await launch({ display: display.name });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await openRedmine(page, app);
    await withIssues(app, ['first', 'fresh'], async (_, address) => {
      await page.goto(address('first'));
      await capture(browser, page, ofFirst);
      await page.goto(address('fresh'));
      await page.bringToFront();
      await page.locator('.subject h3').click();
      await display.press('alt+shift+k');
      const panel = await sidePanel(browser);
      await step('Redmine: the real side panel lies face down', () =>
        panel.says('1 like this. Answer first, or look now (will be noted).'),
      );
      const focused = () => panel.read<string>('document.activeElement.textContent.trim()');
      for (let presses = 0; presses < 20 && (await focused()) !== 'look now'; presses++) await display.press('Tab');
      await display.press('Return');
      await step('Redmine: looked at by keyboard, it shows the case', () => panel.says('Prepay 60 percent'));
      await capture(browser, page, ofFresh);
      await step('Redmine: it lists the judgment of this case, found', async () => {
        await panel.says('Prepay 40 percent');
        await panel.says('Found on this page');
      });
      const underlined = await panel.read<string[]>(`[...document.querySelectorAll('u')].map(each => each.textContent)`);
      check('A2', 'Redmine: with the shared words underlined', underlined.includes('steel'));
    });
  } finally {
    await browser.close();
    display.stop();
  }
};
