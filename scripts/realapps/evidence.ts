// Evidence on real tools is found again after a reload, after an edit by somebody else, and not in what took its place (rule A1).
import type { Page } from 'playwright';
import type { Standing } from '#lib/bridge/calls.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { type App, editIssue, makeIssue, openRoom, removeIssue } from '#scripts/realapps/apps.ts';

import type { walk } from '#scripts/steps.ts';
import type { Browser } from '#tests/harness/browser.ts';
import { panelBeside, type Panel } from '#tests/harness/panel-calls.ts';
import { capture } from '#tests/harness/person.ts';
import { readStored } from '#tests/harness/stored.ts';

/** What the side panel got to know of one page. `caseId` is that of the record whose evidence was looked for. */
export interface Sighting {
  where: string;
  caseId: string;
  title: string;
  text: string;
  standing: Standing | 'not asked';
}

/** What a walk through one tool needs; `page` shows it, signed in. */
export interface Means {
  browser: Browser;
  page: Page;
  app: App;
  steps: ReturnType<typeof walk>;
}

/** The newest record whose quote holds these words, with what its companion says of the case. */
const recordWith = async (browser: Browser, words: string): Promise<{ id: RecordId; caseId: string }> => {
  const { records, companions } = await readStored(browser);
  const found = records.findLast(({ judgment }) =>
    judgment.body.evidence.some((each) => each.type === 'quote' && each.exact.includes(words)),
  );
  if (!found) throw new Error(`No record holds "${words}"`);
  const companion = companions.find(({ id }) => id === found.id);
  return { id: found.id, caseId: companion?.caseId ?? new URL(companion!.address).pathname };
};

const sighted = async (panel: Panel, where: string, about: { id: RecordId; caseId: string }): Promise<Sighting> => {
  const read = await panel.ask('readPage', {});
  const standings = await panel.ask('findEvidence', { ids: [about.id] });
  const { title = 'not read', text = 'not read' } = read ?? {};
  return { where, caseId: about.caseId, title, text, standing: standings[about.id] ?? 'not asked' };
};

const why = 'The price list of the day counts.';

/** An issue of our own that somebody edits: one quote stays, the other is changed and then gone. */
export const evidenceInRedmine = async ({ browser, page, app, steps: { step, check } }: Means): Promise<Sighting[]> => {
  const kept = 'The customer ordered 40 boxes on 2 March and paid in advance.';
  const between =
    'The warehouse found out on 5 March that the price list had been replaced in between, and asked what applies now.';
  const judged = 'We charged 12 EUR a box, as on the old list.';
  const after = 'The sales team wants to know this before the next delivery leaves, because more orders of this kind are open.';
  const number = await makeIssue(app, 'Which price list applies to order 4712?', [kept, between, judged, after]);
  const seen: Sighting[] = [];
  try {
    await page.goto(new URL(`/issues/${number}`, app['URL']).href);
    for (const [place, words] of [[1, kept] as const, [3, judged] as const])
      await step(`Redmine: keep a decision about "${words.slice(0, 24)}…"`, () =>
        capture(browser, page, {
          select: `.description .wiki p:nth-of-type(${place})`,
          kind: 'decision',
          why,
          fields: ['The old list applies'],
        }),
      );
    const [first, second] = [await recordWith(browser, kept), await recordWith(browser, judged)];
    const panel = await panelBeside(browser, page);
    const look = async (where: string, about: typeof first): Promise<Standing | 'not asked'> => {
      const sight = await sighted(panel, `Redmine, ${where}`, about);
      seen.push(sight);
      return sight.standing;
    };
    await page.reload();
    check(
      'A1',
      'Redmine: after a reload both are found again',
      (await look('reloaded', first)) === 'exact' && (await look('reloaded', second)) === 'exact',
    );
    await editIssue(app, number, [
      'Somebody wrote more above.',
      kept,
      between,
      'We charged 11 EUR a box, as on the new list.',
      after,
    ]);
    await page.reload();
    check(
      'A1',
      'Redmine: with a sentence written right above it, the first has moved',
      (await look('edited', first)) === 'moved',
    );
    check(
      'A1',
      'Redmine: and of the second, edited itself, it is known that it changed',
      (await look('edited', second)) === 'changed',
    );
    const { isShown } = await panel.ask('showEvidence', { id: second.id });
    const shown = await page.evaluate(() => getSelection()!.toString().trim());
    check('A1', 'Redmine: what stands there now is shown', isShown && shown === 'We charged 11 EUR a box, as on the new list.');
    await editIssue(app, number, [kept, between, after]);
    await page.reload();
    check('A1', 'Redmine: once its paragraph is deleted, it is gone', (await look('deleted', second)) === 'gone');
    check('A1', 'Redmine: and the first is exact again', (await look('deleted', first)) === 'exact');
    await page.goto(app['ITEM_URL']!);
    check('A1', 'Redmine: on another issue neither is looked for', (await look('another issue', first)) === 'not asked');
    await panel.page.close();
  } finally {
    await removeIssue(app, number);
  }
  return seen;
};

/** A message in a room: found again after reload and new messages, and not in another room, though the address is the same. */
export const evidenceInLounge = async ({ browser, page, app, steps: { check } }: Means): Promise<Sighting[]> => {
  const seen: Sighting[] = [];
  const message = await recordWith(browser, 'day 41');
  const panel = await panelBeside(browser, page);
  const look = async (where: string): Promise<Standing | 'not asked'> => {
    const sight = await sighted(panel, `The Lounge, ${where}`, message);
    seen.push(sight);
    return sight.standing;
  };
  await page.reload();
  await openRoom(page, app['CHANNEL']!);
  check('A1', 'The Lounge: after a reload the message is found again', (await look('reloaded')) === 'exact');
  await page.locator('#input').fill('Good, then I grant it.');
  await page.locator('#input').press('Enter');
  await page.locator('.msg .content', { hasText: 'Good, then I grant it.' }).last().waitFor();
  check('A1', 'The Lounge: and after a new message', (await look('a new message')) === 'exact');
  await openRoom(page, 'Team');
  check('A1', 'The Lounge: in another room it is not looked for', (await look('another room')) === 'not asked');
  await panel.page.close();
  return seen;
};

/** Prints what was read of each page and how the evidence stood. */
export const printSightings = (seen: readonly Sighting[]): void => {
  for (const { where, caseId, title, text, standing } of seen) {
    console.log(`  ${where}`);
    console.log(`    title    ${title}`);
    console.log(`    text     ${text.replaceAll('\n', ' · ').slice(0, 300)}`);
    console.log(`    evidence ${standing}, of case ${caseId}`);
  }
};
