// The build for Firefox in a real Firefox, rolled out by the files that the collector writes for it: what a person sees, may and may not do.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCollector } from '#tests/harness/collector.ts';
import { firefoxId, firefoxPackage, launchFirefox, newFirefoxProfile, type FirefoxOptions } from '#tests/harness/firefox.ts';
import { type FirefoxPerson, keys, personIn } from '#tests/harness/firefox-person.ts';
import { invoicePage } from '#tests/harness/pages.ts';
import { expect, test } from '#tests/harness/test.ts';

test.setTimeout(180_000);

const settings = {
  organisation: 'Nordlicht',
  ceiling: {
    sites: [{ matches: ['http://127.0.0.1/admin/*'], level: 'off' }],
    elsewhere: { level: 'capture', kinds: ['decision', 'failure'] },
  },
};

let folder: string;
const file = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'precedent-firefox-rollout-'));
  await writeFile(join(folder, 'precedent.xpi'), firefoxPackage());
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
  const from = ['--settings', join(folder, 'settings.json'), '--extension', 'abcdefghijklmnopabcdefghijklmnop'];
  const urls = ['--update-url', 'https://it.example/update.xml', '--firefox-url', `file://${folder}/precedent.xpi`];
  await runCollector('rollout', ...from, ...urls, '--out', join(folder, 'out'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Does it in a Firefox that is started for it. Nothing of ours may have thrown there. */
const inFirefox = async (
  options: FirefoxOptions,
  act: (person: FirefoxPerson, install: () => Promise<void>) => Promise<void>,
) => {
  const running = await launchFirefox(options);
  try {
    const person = personIn(running);
    await act(person, () => running.ask('Addon:Install', { path: join(folder, 'precedent.xpi'), temporary: false }));
    expect(await person.errors()).toEqual([]);
  } finally {
    await running.close();
  }
};

/** The small window says why, and nothing of ours is in the page. */
const isRefused = async (person: FirefoxPerson, page: string, why: string): Promise<void> => {
  await person.goTo(page);
  await person.captureByKey();
  await person.turnTo('/not-here.html');
  await person.sees(why, '#why');
  await person.closeTab();
  await person.turnTo(page);
  expect(await person.isTouched()).toBe(false);
};

test('[K6] [K7] Firefox installs and bounds it by the roll-out file, before anything goes into a page; a judgment is kept within', async ({
  serve,
}) => {
  const tool = await serve({ '/invoices/8841': invoicePage, '/admin/users': invoicePage });
  const profile = await newFirefoxProfile();
  try {
    await inFirefox({ profile, policies: await file('out/firefox/policies.json') }, async (person) => {
      await person.turnTo('/dashboard.html');
      // It explains the permissions that this browser is asked for, and no others.
      await person.sees(/contextMenus[^]+identity/, '.told-permissions');
      expect(await person.text('.told-permissions')).not.toMatch(/offscreen|sidePanel|Asked for then/);
      await person.goOn();
      // The first capture of a fresh profile.
      await isRefused(
        person,
        `${tool}/admin/users`,
        'Your organisation leaves http://127.0.0.1/admin/* alone, so nothing can be captured here.',
      );

      await person.goToOwn('dashboard.html#policy');
      await person.sees('Your organisation set bounds through the browser.');
      await person.sees(
        /Everywhere else\s+keeping a judgment, when it is asked for; only decision and failure\s+set by your organisation, through the browser, since/,
        '.effective',
      );
      await person.draw('firefox-policy');

      await person.goTo(`${tool}/invoices/8841`);
      await person.select('#terms');
      await person.capture();
      await person.intoCard();
      await person.sees('Net 30 days. Total due 12,400.00 EUR.');
      expect(await person.count('.kinds input')).toBe(2);
      await person.draw('firefox-card');
      await person.type('Above the limit of policy 4.2');
      await person.type(keys.tab);
      await person.type('Sent back to Kim');
      await person.type(keys.enter);
      await person.sees('Kept on this device');
      await person.outOfCard();

      await person.goToOwn('dashboard.html#review');
      await person.sees('1 to review');
      await person.type('j');
      await person.sees('Sent back to Kim', '.sheet');
      await person.sees('Above the limit of policy 4.2', '.sheet');
      await person.draw('firefox-review');
    });
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('[K6] in Firefox it stands alone without a managed manifest, is bounded by one, and says what is wrong with one', async ({
  serve,
}) => {
  const page = `${await serve({ '/invoices/8841': invoicePage, '/admin/users': invoicePage })}/invoices/8841`;
  const profile = await newFirefoxProfile();
  const standsAlone = async (person: FirefoxPerson): Promise<void> => {
    await person.goToOwn('dashboard.html#policy');
    await person.sees('No organisation sets anything here');
    await person.goTo(page);
    await person.captureByKey();
    await person.intoCard();
    await person.outOfCard();
  };
  const manifest = await file(`out/firefox/managed-storage/${firefoxId}.json`);
  try {
    await inFirefox({ profile }, async (person, install) => {
      await install();
      await person.goOn();
      await standsAlone(person);
    });
    await inFirefox({ profile, manifest }, async (person) => {
      await person.goToOwn('dashboard.html#policy');
      await person.sees(
        /http:\/\/127\.0\.0\.1\/admin\/\*\s+nothing: the tool is left alone\s+set by your organisation/,
        '.effective',
      );
      await isRefused(person, page.replace('invoices/8841', 'admin/users'), 'leaves http://127.0.0.1/admin/* alone');
    });
    await inFirefox({ profile, manifest: manifest.replace('"off"', '"nothing"') }, async (person) => {
      await person.goToOwn('dashboard.html#policy');
      await person.sees('The managed settings cannot be read');
      await person.sees('ceiling.sites[0].level');
      await person.draw('firefox-policy-wrong');
      await isRefused(person, page, 'What your organisation set in this browser cannot be read, so nothing is captured.');
    });
    // What is no JSON is none to Firefox.
    await inFirefox({ profile, manifest: manifest.slice(0, -20) }, standsAlone);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
