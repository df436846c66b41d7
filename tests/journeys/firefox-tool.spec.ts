// What a switched-on tool does in a real Firefox: marks, what was edited, a recording, and the sidebar beside it.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { firefoxPackage, launchFirefox, newFirefoxProfile } from '#tests/harness/firefox.ts';
import { keys, personIn } from '#tests/harness/firefox-person.ts';
import { invoicePage } from '#tests/harness/pages.ts';
import { expect, test } from '#tests/harness/test.ts';

test('in Firefox the sidebar opens, and a tool that is switched on there has marks, edits and recordings', async ({ serve }) => {
  test.setTimeout(180_000);
  const invoice = invoicePage.replace('</textarea>', 'Pay at once</textarea>');
  const tool = await serve({ '/invoices/8841': invoice, '/invoices/8842': invoicePage.replaceAll('8841', '8842') });
  const profile = await newFirefoxProfile();
  const packed = join(profile, 'precedent.xpi');
  await writeFile(packed, firefoxPackage());
  const running = await launchFirefox({ profile });
  const person = personIn(running);
  try {
    await running.ask('Addon:Install', { path: packed, temporary: false });
    await person.goOn();

    await person.goTo(`${tool}/invoices/8841`);
    await person.select('#terms');
    await person.captureByKey();
    await person.intoCard();
    await person.type('Above the limit');
    await person.type(keys.tab);
    await person.type('Sent back to Kim');
    await person.type(keys.enter);
    await person.sees('Kept on this device');
    await person.outOfCard();

    // Another case that is like it. A frame over a page cannot open the sidebar, and says what does.
    await person.goTo(`${tool}/invoices/8842`);
    await person.select('#terms');
    await person.captureByKey();
    await person.intoCard();
    await person.sees('1 case like this');
    await expect(async () => {
      // A press counts once the card was in sight for half a second.
      await person.press('1 case like this');
      expect(await person.text()).toContain('Press its key: Alt+Shift+K');
    }).toPass();
    await person.draw('firefox-no-sidebar');
    await person.outOfCard();
    await person.panelByKey();
    await expect.poll(person.sidebar).toContain('precedent');

    await person.goTo(`${tool}/invoices/8841`);
    await person.panelByKey();
    await person.panelBeside();
    await person.sees('Sent back to Kim');
    await person.press('Switch on for this tool');
    await person.allow();
    await person.sees('is switched on');
    await person.draw('firefox-panel');

    await person.turnTo('/invoices/8841');
    await expect.poll(person.isTouched).toBe(true);
    await person.draw('firefox-marks');
    await person.click('textarea');
    // A person takes longer to begin.
    await wait(500);
    await person.type(' when Kim agreed');
    await person.captureByKey();
    await person.intoCard();
    await person.sees('Changed in Approval note');
    await person.type(keys.escape);
    await person.outOfCard();

    await person.turnTo('/sidepanel.html');
    await person.click('input[@id="recording-goal"]');
    await person.type('Pay an invoice');
    await person.press('Start recording');
    await person.sees('Recording what you do');
    await person.turnTo('/invoices/8841');
    await person.click('button[.="Approve"]');
    await person.turnTo('/sidepanel.html');
    await person.sees('1 step on this device');
    await person.press('Stop and review');
    await person.turnTo('/dashboard.html');
    await person.sees('Pay an invoice');
    await person.sees('Click “Approve”, button');
    await person.draw('firefox-demonstration');
    expect(await person.errors()).toEqual([]);
  } finally {
    await running.close();
    await rm(profile, { recursive: true, force: true });
  }
});
