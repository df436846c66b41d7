// A newcomer from the install to the first judgment, by keyboard alone, following only what the screen says.
import { launch, welcomeOf } from '#tests/harness/browser.ts';
import { openDisplay } from '#tests/harness/display.ts';
import { newcomerAt, type Newcomer } from '#tests/harness/newcomer.ts';
import { practiceTool } from '#lib/judgment/practice.ts';
import type { RecordRow } from '#lib/store/db.ts';
import { rowsOf } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';

const keycaps = String.raw`(\w+(?: ?\+ ?\w+)+)`;

const takeBack = async (person: Newcomer): Promise<void> => {
  await person.tabsTo(/^Take back$/);
  await person.presses('Enter');
  await person.reads(/You keep it here to read/);
  await person.tabsTo(/^Take back$/);
  await person.presses('Enter');
};

test('a newcomer keeps a first judgment, reads what would leave, and takes it back, and builds a first package', async ({
  invoice,
}) => {
  test.setTimeout(180_000);
  const display = await openDisplay();
  const browser = await launch({ display: display.name, keepsWelcome: true });
  try {
    const person = newcomerAt(browser, display);

    // What Precedent does.
    await person.reads(/before it does anything/);
    await person.tabsTo(/^I have read this, go on$/);
    await person.presses('Enter');

    // The first steps: the keys are there, the way to practice is.
    await person.reads(/Three first steps/);
    const told = await person.reads(new RegExp(`Keep a judgment about what is selected ${keycaps}`));
    await person.tabsTo(/^Practise$/);
    await person.presses('Enter');

    // Practice: one thing at a time.
    await person.reads(/Select the sentence in the dotted frame.*press Tab until the ring is on it, then Enter/);
    await person.tabsTo(/^I asked for the repair by night/);
    await person.presses('Enter');
    const keys = await person.reads(new RegExp(`It is selected\\. Now press ${keycaps}`));
    expect(keys.replaceAll(' ', '')).toBe(told.replaceAll(' ', ''));
    await person.presses(keys);
    await person.reads(/Type why, press Tab, type what you decided, then press Enter/);
    await person.isOn(/^Why$/);
    await person.types('Waiting would have cost more.');
    await person.presses('Tab');
    await person.isOn(/^What you decided$/);
    await person.types('Pay the surcharge');
    await person.presses('Enter');
    await person.reads(/Kept, on this device only\. Now read what would leave/);
    await person.tabsTo(/^Read it$/);
    await person.presses('Enter');

    // Review: the sheet, its exact text, and an answer.
    await person.reads(/4 of 5.*Pay the surcharge|Pay the surcharge.*4 of 5/);
    await person.presses(await person.reads(/Press (\w) for the exact text/));
    await person.reads(/"rationale": ?"Waiting would have cost more\."/);
    const agree = await person.reads(/tick what it may be used for and press (\w) to agree/);
    await person.tabsTo(/^Train and evaluate models of mine$/);
    await person.presses('space');
    await person.presses(agree);

    // And back again.
    await person.reads(/5 of 5\. Now take it back/);
    await takeBack(person);
    await person.reads(/That was all\. Now use it in your own tools/);

    // In a tool of one's own: its address is typed, and all that it shows is selected.
    await person.presses('Ctrl + l');
    await person.types(invoice);
    await person.presses('Enter');
    await person.reads(/Approval limit 10,000/);
    await person.presses('Ctrl + a');
    await person.presses(keys);
    await person.isOn(/^Why$/);
    await person.types('Within my limit.');
    await person.presses('Tab');
    await person.isOn(/^What you decided$/);
    await person.types('Book it');
    await person.presses('Enter');
    await person.reads(/Kept on this device/);

    // Back in the dashboard it waits for review. Agreed to for this device, it goes into a package.
    await person.presses('Alt + Left');
    await person.reads(/To review 1/);
    await person.tabsTo(/Book it.*now/);
    await person.presses('Enter');
    await person.reads(/Use this sheet in packages of yours\?/);
    await person.tabsTo(/^Train and evaluate models of mine$/);
    await person.presses('space');
    await person.tabsTo(/^Agree a$/);
    await person.presses('Enter');
    await person.reads(/Nothing to review.*Today: 1 agreed/);
    await person.tabsTo(/^Build a package$/);
    await person.presses('Enter');
    await person.reads(/1 judgment agreed/);
    await person.tabsTo(/^Build$/);
    await person.presses('Enter');
    await person.reads(/judgments\.zip is built with 1 judgment\. It is among your downloads/);

    // The screen told the truth: one judgment is agreed to, the practice one is taken back, and nothing was ever sent.
    const page = await welcomeOf(browser.context);
    const states = (await rowsOf<RecordRow>(page, 'records')).map(({ state, judgment }) => [
      judgment.case.tool === practiceTool,
      state,
    ]);
    expect(states.toSorted()).toEqual([
      [false, 'consented-here'],
      [true, 'erased'],
    ]);
    for (const table of ['outbox', 'requests']) expect(await rowsOf(page, table)).toEqual([]);
  } finally {
    await browser.close();
    display.stop();
  }
});
