// The side panel beside rooms of The Lounge, where every room has the same address (rules A1 and A2).
import type { Page } from 'playwright';
import type { Means } from '#scripts/realapps/evidence.ts';
import { openRoom } from '#scripts/realapps/apps.ts';
import { answered, exactText, readingPanel, type Said } from '#scripts/realapps/side-panel.ts';
import { capture } from '#tests/harness/person.ts';

/** Three rooms that talk of the same thing, and one that does not. */
const rooms = {
  '#north': [
    'The wine glasses of shipment 310 arrived broken.',
    'The packer used paper and no foam. The dealer wants a credit note.',
  ],
  '#south': [
    'Shipment 355: half of the wine glasses are broken.',
    'No foam again, said the packer. The dealer asks for a credit note.',
  ],
  '#west': ['Broken wine glasses in shipment 402, says the dealer.', 'He wants a credit note; the packer had run out of foam.'],
  '#canteen': ['The kitchen closes at two on Wednesday.', 'Bring your own lunch, or book a table across the street.'],
} as const;

type Room = keyof typeof rooms;

const say = async (page: Page, line: string): Promise<void> => {
  await page.locator('#input').fill(line);
  // Enter would pick a room from the list that comes up while its name is typed.
  await page.locator('#submit').click();
};

const enter = async (page: Page, room: Room): Promise<void> => {
  await say(page, `/join ${room}`);
  await page.locator(`#chat-container[data-current-channel="${room}"]`).waitFor();
};

const open = async (page: Page, room: Room): Promise<void> => {
  await openRoom(page, room);
  await page.locator(`#chat-container[data-current-channel="${room}"]`).waitFor();
};

const talk = async (page: Page, room: Room): Promise<void> => {
  for (const line of rooms[room]) {
    await say(page, line);
    await page.locator('.msg .content', { hasText: line }).last().waitFor();
  }
};

const leave = async (page: Page, room: Room): Promise<void> => {
  const item = page.locator(`.channel-list-item[data-name="${room}"]`);
  if ((await item.count()) === 0) return;
  await item.click();
  await say(page, `/part ${room}`);
  await item.waitFor({ state: 'detached' });
};

const judging = (room: Room, why: string, answer: string) => ({
  select: `.msg:has-text("${rooms[room][0]}") .content`,
  kind: 'decision',
  why,
  fields: [answer],
});

/** In a tab of its own beside the rooms; `page` shows The Lounge, signed in. Leaves the rooms again. */
export const panelInLounge = async ({ browser, page, steps: { step, check } }: Omit<Means, 'app'>): Promise<readonly Said[]> => {
  const all = Object.keys(rooms) as Room[];
  await page.bringToFront();
  for (const room of all) {
    await enter(page, room);
    await talk(page, room);
  }
  const panel = await readingPanel(browser, page);
  try {
    for (const [room, why, answer] of [
      ['#north', 'Paper alone is our mistake.', 'Credit in full'],
      ['#south', 'Half of them can still be sold.', 'Credit one half'],
    ] as const)
      await step(`The Lounge: judge what is said in ${room}`, async () => {
        await open(page, room);
        await capture(browser, page, judging(room, why, answer));
      });
    const { caseId } = await answered(browser, 'Credit one half');
    await page.reload();
    await open(page, '#south');
    check(
      'A1',
      'The Lounge: after a reload This case lists the own judgment, found',
      await panel.says('The Lounge, reloaded', caseId, '#south', 'Credit one half', 'Found on this page', 'Credit in full'),
    );
    check(
      'A2',
      'The Lounge: answered, the like room lies open, shared words underlined',
      ['wine', 'glasses', 'broken'].every((word) => panel.last().underlined.includes(word)),
    );
    await leave(page, '#south');
    await enter(page, '#south');
    await say(page, 'I start anew here.');
    check(
      'A1',
      'The Lounge: left and entered anew, the message is no longer here',
      await panel.says('The Lounge, entered anew', caseId, '#south', 'Credit one half', 'No longer here'),
    );

    await open(page, '#west');
    const isDown = await panel.says(
      'The Lounge, a fresh room',
      'Team #west',
      '#west',
      /\d+ like this\. Answer first, or look now/,
    );
    check('A2', 'The Lounge: in a fresh room they lie face down', isDown && !/Credit (?:in|one)/.test(panel.last().casesLike));
    await panel.lookNow();
    check(
      'A2',
      'The Lounge: looked at, both rooms are shown',
      await panel.says('The Lounge, looked first', 'Team #west', 'Credit in full', 'Credit one half'),
    );
    await step('The Lounge: judge it after that look', () =>
      capture(browser, page, judging('#west', 'The foam had run out.', 'Credit two thirds')),
    );
    const text = await exactText(browser, (await answered(browser, 'Credit two thirds')).id);
    check('A2', 'The Lounge: the look stands in its exact text', text.includes('"precedent":true'));
    await open(page, '#canteen');
    const isNone = await panel.says('The Lounge, an unlike room', 'Team #canteen', '#canteen', /No case/);
    check('A2', 'The Lounge: an unlike room has none', isNone && panel.last().underlined.length === 0);
    return panel.heard;
  } finally {
    await panel.close();
    for (const room of all) await leave(page, room);
  }
};
