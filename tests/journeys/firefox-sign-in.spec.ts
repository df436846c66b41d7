// Joining by signing in, in a real Firefox, at a real OpenID provider on this computer.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startCollector } from '#tests/harness/collector.ts';
import { firefoxPackage, launchFirefox, newFirefoxProfile } from '#tests/harness/firefox.ts';
import { personIn } from '#tests/harness/firefox-person.ts';
import { clientId, startIdentityProvider } from '#tests/harness/identity-provider.ts';
import { expect, test } from '#tests/harness/test.ts';

test('[E2] in Firefox a person joins by signing in, in a window of the browser’s', async () => {
  test.setTimeout(180_000);
  const provider = await startIdentityProvider();
  const folder = await mkdtemp(join(tmpdir(), 'precedent-firefox-sign-in-'));
  const [settings, packed] = [join(folder, 'sign-in.json'), join(folder, 'precedent.xpi')];
  await writeFile(settings, JSON.stringify({ issuer: provider.issuer, clientId, domains: ['nordlicht.example'] }));
  await writeFile(packed, firefoxPackage());
  const collector = await startCollector({ organisation: 'Nordlicht', options: ['--sign-in', settings] });
  const profile = await newFirefoxProfile();
  const running = await launchFirefox({ profile });
  const person = personIn(running);
  try {
    await running.ask('Addon:Install', { path: packed, temporary: false });
    await person.goOn();
    await person.goToOwn('dashboard.html#review');
    await person.press('Join an organisation');
    await person.fill('endpoint', collector.url);
    await person.press('Sign in');
    await person.turnTo('/interaction/');
    await person.press('A stranger');
    await person.turnTo('/dashboard.html');
    await person.sees('Only people of this organisation join here', '[role=alert]');
    await person.press('Sign in');
    await person.turnTo('/interaction/');
    // Longer than Firefox keeps a background page that has nothing to do: a person types a password.
    await wait(4000);
    await person.press('Kim');
    await person.turnTo('/dashboard.html');
    await person.sees(/^[A-Z2-9]{4}(?:-[A-Z2-9]{4}){5}$/, '.recovery-code');
    await person.press('I have noted it');
    await person.sees('Nordlicht', '.top-bar');
    expect(await person.errors()).toEqual([]);
  } finally {
    await running.close();
    await collector.stop();
    await provider.stop();
    for (const each of [folder, profile]) await rm(each, { recursive: true, force: true });
  }
});
