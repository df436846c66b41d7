// Marks on real tools that are switched on: on an issue of Redmine that somebody edits, and on a message in a room of The Lounge, which
// draws itself without ever being loaded (rules A1 and K8).
import type { Page } from 'playwright';
import { editIssue, makeIssue, openLounge, openRedmine, openRoom, removeIssue, type App } from '#scripts/realapps/apps.ts';
import type { Means } from '#scripts/realapps/evidence.ts';
import { launch } from '#tests/harness/browser.ts';
import { openDisplay } from '#tests/harness/display.ts';
import { markNames } from '#tests/harness/marks.ts';
import { capture } from '#tests/harness/person.ts';
import { draw } from '#tests/harness/reviewing.ts';
import type { SidePanel } from '#tests/harness/side-panel.ts';
import { switchOn, until, type Screen } from '#tests/harness/tool-switch.ts';

const paragraphs = [
  'The dealer in Graz wants the second pallet before the first one is paid.',
  'His limit is 8,000 EUR, and 7,400 EUR of it are open since August.',
  'He has always paid in the end, mostly two weeks late, never more than a month.',
];

const says = {
  found: 'The words are as they were.',
  moved: 'The words have moved.',
  changed: 'Other words stand here now.',
} as const;

type Check = Means['steps']['check'];

/** Whether the page comes to have exactly these marks, by what each says of its words. */
const hasMarks = (page: Page, ...standing: (keyof typeof says)[]): Promise<boolean> =>
  until('the marks', async () => {
    const names = await markNames(page);
    return names.length === standing.length && standing.every((each, place) => names[place]!.includes(says[each]));
  }).then(
    () => true,
    () => false,
  );

const inRedmine = async ({ browser, page }: Screen, panel: SidePanel, app: App, number: number, check: Check): Promise<void> => {
  await capture(browser, page, {
    select: '.description .wiki p:nth-of-type(2)',
    kind: 'decision',
    why: 'Never more than a month late.',
    fields: ['Deliver it'],
  });
  check('A1', 'Redmine: a mark is there as soon as it is kept', await hasMarks(page, 'found'));
  await page.reload();
  check('A1', 'Redmine: and after a reload', await hasMarks(page, 'found'));
  await draw(page, 'redmine-marked');
  const [first, second, third] = paragraphs as [string, string, string];
  for (const [edit, standing, next] of [
    ['a sentence above', 'moved', [first, 'Somebody wrote more right above.', second, third]],
    ['its number changed', 'changed', [first, second.replace('7,400', '2,100'), third]],
  ] as const) {
    await editIssue(app, number, [...next]);
    await page.reload();
    check('A1', `Redmine: ${edit}, the mark says "${standing}"`, await hasMarks(page, standing));
    await draw(page, `redmine-${standing}`);
  }
  await editIssue(app, number, [first, third]);
  await page.reload();
  await panel.says('No longer here');
  check('A1', 'Redmine: deleted, there is no mark, and the panel lists it as no longer here', await hasMarks(page));
  await page.goto(app['ITEM_URL']!);
  check('K8', 'Redmine: on another issue there is none', await hasMarks(page));
};

const inLounge = async ({ browser, page }: Screen, app: App, check: Check): Promise<void> => {
  await openLounge(page, app);
  await capture(browser, page, {
    select: '.msg:has-text("day 41") .content',
    kind: 'decision',
    why: 'The carrier was on strike.',
    fields: ['Granted once'],
  });
  check('A1', 'The Lounge: a mark is there as soon as it is kept', await hasMarks(page, 'found'));
  await page.locator('#input').fill('Then I grant it this once.');
  await page.locator('#submit').click();
  await page.locator('.msg .content', { hasText: 'Then I grant it this once.' }).last().waitFor();
  check('A1', 'The Lounge: and after a new message', await hasMarks(page, 'found'));
  await draw(page, 'lounge-marked');
  await openRoom(page, 'Team');
  check('K8', 'The Lounge: in another room there is none', await hasMarks(page));
  await openRoom(page, app['CHANNEL']!);
  check('A1', 'The Lounge: back in the room it is there again', await hasMarks(page, 'found'));
  await page.reload();
  await openRoom(page, app['CHANNEL']!);
  check('A1', 'The Lounge: and after a reload', await hasMarks(page, 'found'));
};

/** In a browser with a screen of its own: what switches a tool on is asked by the browser itself. Without a screen says so, and does nothing. */
export const marksInTools = async ({
  redmine,
  lounge,
  steps,
}: Pick<Means, 'steps'> & { redmine: App; lounge: App }): Promise<void> => {
  const { step, check } = steps;
  const display = await openDisplay().catch(() => undefined);
  if (!display) return console.log('  – Marks were not looked at: there is no Xvfb here');
  const browser = await launch({ display: display.name });
  const number = await makeIssue(redmine, 'May the dealer in Graz have the second pallet?', paragraphs);
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const screen = { display, browser, page };
    await openRedmine(page, redmine);
    await page.goto(new URL(`/issues/${number}`, redmine['URL']).href);
    // Both tools run on this device, and a permission knows no port.
    const panel = await step('Switch on the tools of this device, as the browser asks', () => switchOn(screen));
    await page.bringToFront();
    await inRedmine(screen, panel, redmine, number, check);
    // Beside it The Lounge would fold its list of rooms away.
    await panel.read('window.close()');
    await inLounge(screen, lounge, check);
  } finally {
    await removeIssue(redmine, number);
    await browser.close();
    display.stop();
  }
};
