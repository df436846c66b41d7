// The page of sending: what waits by why, the next try in words, what needs the person with a way out of each, offline, and a pause.
import type { Page } from 'playwright';
import { look } from '#tests/harness/looks.ts';
import { openPanel } from '#tests/harness/panel.ts';
import { sampleJudgment } from '#tests/harness/samples.ts';
import { kept, rowsOf, seed, seedEnrolment } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';
import type { EnrolmentRow, OutboxRow, RecordRow } from '#lib/store/db.ts';
import type { State } from '#lib/judgment/life.ts';

const far = Date.now() + 3_000_000;
test.setTimeout(120_000);

/** Judgments for the organisation of this device, one for each of these states. */
const there = async (page: Page, { endpoint, root }: EnrolmentRow, states: readonly State[]): Promise<RecordRow[]> => {
  const rows = kept(states.map((_, place) => sampleJudgment(place)));
  const records = (rows.records as RecordRow[]).map((row, place) => ({
    ...row,
    state: states[place]!,
    sealed: '{}',
    audience: { endpoint, root },
  }));
  await seed(page, { records, companions: rows.companions! });
  return records;
};
const act = (recordId: string, endpoint: string, more: Partial<OutboxRow>): OutboxRow => ({
  recordId,
  endpoint,
  action: 'put',
  eventId: crypto.randomUUID(),
  nextAttemptAt: far,
  attempt: 1,
  wasSent: false,
  ...more,
});

test('[O2] says what waits and why, when the next try is, and what needs the person, each with a way out', async ({
  precedent,
}) => {
  const page = await precedent.dashboard();
  // Nothing is tried until then: an answer would change what is shown.
  const enrolment = await seedEnrolment(page);
  const { endpoint } = enrolment;
  const rest = { why: 'unreachable' as const, attempt: 3, floor: 0, until: far, failedAt: [] };
  await seed(page, { enrolments: [{ ...enrolment, rest, lastReconciledAt: Date.now() }] });
  const states = ['consented', 'consented', 'sent', 'withdrawn', 'refused', 'refused'] as const;
  const [moment, turn, moving, back, conflict, large] = (await there(page, enrolment, states)).map(({ id }) => id) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  await seed(page, {
    outbox: [
      act(moment, endpoint, { attempt: 0 }),
      act(turn, endpoint, {}),
      act(moving, endpoint, { wasSent: true }),
      act(back, endpoint, { action: 'erase', wasSent: true }),
    ],
    quarantine: [
      { recordId: conflict, code: 'conflict', reason: 'Another text is stored under this id.', at: 1 },
      { recordId: large, code: 'too-large', reason: 'It is too large to be sent.', at: 2 },
    ],
  });
  // In short in the side panel, which leads there too.
  const panel = await openPanel(precedent, page);
  await expect(panel.locator('main')).toContainText('2 judgments need you. 4 judgments wait to be sent or taken back.');
  await look(panel, 'sending-panel', [360]);
  await panel.getByRole('button', { name: 'Sending' }).press('Enter');
  await expect(page).toHaveURL(/#sending$/);
  await panel.close();
  await page.goto(page.url().replace(/#.*/, '#review'));
  // By keyboard: the line above leads there.
  await page.locator('.sync-line a').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sending' })).toBeVisible();
  const main = page.locator('#main');
  for (const [term, count] of [
    ['Agreed to a moment ago', '1 judgment'],
    ['Waiting for its turn', '1 judgment'],
    ['On the way', '1 judgment'],
    ['Being taken back', '1 judgment'],
  ])
    await expect(main.locator('dl > div', { hasText: term! })).toContainText(count!);
  await expect(main.locator('dl > div', { hasText: 'Next try' })).toContainText(/In \d+ min, by itself/);
  await expect(main).toContainText('Could not reach');
  const needs = main.getByRole('listitem');
  await expect(needs).toHaveCount(2);
  await expect(needs.filter({ hasText: 'too large' })).toBeVisible();
  await look(page, 'sending');

  // A way out of each: looked at, or taken back.
  await needs.filter({ hasText: 'Another text' }).getByRole('button', { name: 'Take back' }).press('Enter');
  await needs.getByRole('group', { name: 'Take back' }).getByRole('button', { name: 'Take back' }).press('Enter');
  await expect(needs).toHaveCount(1);
  const states2 = (await rowsOf<RecordRow>(page, 'records')).find(({ id }) => id === conflict)?.state;
  expect(states2).toBe('withdrawn');
  await needs.getByRole('link').press('Enter');
  await expect(page.locator('.rail')).toContainText('It is too large to be sent.');
  await expect(page.locator(`.sheet[data-record="${large}"]`)).toBeVisible();
});

test('tells offline as no fault, and a pause with what to do', async ({ precedent }) => {
  const page = await precedent.dashboard('#sending');
  await expect(page.getByText('This device has joined no organisation.')).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#review'));
  const enrolment = await seedEnrolment(page);
  await seed(page, { enrolments: [{ ...enrolment, lastReconciledAt: Date.now() }] });
  const [{ id }] = (await there(page, enrolment, ['consented'])) as [RecordRow];
  await seed(page, { outbox: [act(id, enrolment.endpoint, {})] });
  await page.locator('.sync-line a').click();
  await page.context().setOffline(true);
  await expect(page.getByText('You are offline, and that is fine')).toBeVisible();
  await expect(page.locator('.sync-line')).toContainText('Offline. 1 judgment is safe on this device.');
  await expect(page.locator('#main dl > div', { hasText: 'Next try' })).toContainText('When the network is back');
  await look(page, 'sending-offline', [360, 1280]);
  await page.context().setOffline(false);
  await expect(page.getByText('You are offline')).toHaveCount(0);

  await page.goto(page.url().replace(/#.*/, '#review'));
  await seed(page, { enrolments: [{ ...enrolment, pausedFor: 'stopped', lastReconciledAt: Date.now() }] });
  await page.locator('.sync-line a').click();
  const main = page.locator('#main');
  await expect(main).toContainText(
    'takes nothing more from this device. What it sent can still be taken back. Ask there, then try again.',
  );
  await expect(main.locator('dl > div', { hasText: 'Next try' })).toContainText('When you say so.');
  await look(page, 'sending-paused', [360, 1280]);
  await main.getByRole('button', { name: 'Try now' }).press('Enter');
  await expect(main).toContainText('Could not reach 127.0.0.1:9.', { timeout: 30_000 });
});
