// A newcomer from the install to the first judgment, by keyboard alone, following only what the screen says.
import { launch, welcomeOf } from '#tests/harness/browser.ts';
import { openDisplay } from '#tests/harness/display.ts';
import { newcomerAt } from '#tests/harness/newcomer.ts';
import { rowsOf } from '#tests/harness/seed.ts';
import { expect, test } from '#tests/harness/test.ts';

const keycaps = String.raw`(\w+(?: \+ \w+)+)`;

test('a newcomer keeps a first judgment, reads what would leave, and takes it away again', async () => {
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
    expect(keys).toBe(told);
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
    await person.presses(await person.reads(/(\w) keeps it to yourself/));

    // And away again.
    await person.reads(/5 of 5\. Now take it away again: Discard/);
    await person.tabsTo(/^Discard$/);
    await person.presses('Enter');
    await person.reads(/This cannot be undone/);
    await person.tabsTo(/^Discard$/);
    await person.presses('Enter');
    await person.reads(new RegExp(`Now use it in your own tools.*select what you saw and press ${keycaps}`));

    // The screen told the truth: nothing is kept and nothing was ever sent.
    const page = await welcomeOf(browser.context);
    for (const table of ['records', 'companions', 'outbox', 'consents', 'requests'])
      expect(await rowsOf(page, table)).toEqual([]);

    // From here to a first package from `#packages`, once judgments are agreed to for this device.
  } finally {
    await browser.close();
    display.stop();
  }
});
