// Roll-out files: each form of browser management gets the same settings, in its own words.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Plan } from '#collector/rollout/plan.ts';
import { readSettings, rolloutFiles, writeRollout } from '#collector/rollout/write.ts';
import { readManaged } from '#lib/policy/managed.ts';
import { samplePolicy } from '#tests/harness/policies.ts';
import { readPlist, readPowerShell, readReg, type Registry } from '#tests/harness/rollout-readers.ts';
import {
  appleProfile,
  chromeExtensionSettings,
  edgeExtensionSettings,
  googleAdminPolicy,
  updateManifestShape,
} from '#tests/harness/rollout-schemas.ts';

const {
  format: _f,
  version: _v,
  notAfter: _n,
  organisation,
  ...ceiling
} = samplePolicy({ hiddenWords: [`O'Brien & "Söhne" \\ <AG>`, 'O’Brien', '‘); rm', '東京 🦊'] });
const plan: Plan = {
  id: 'abcdefghijklmnopabcdefghijklmnop',
  firefoxId: 'precedent@precedent.example',
  updateUrl: 'https://it.example/precedent/update.xml',
  firefoxUrl: 'https://it.example/precedent/precedent-0.1.0.xpi',
  version: '0.1.0',
  settings: { endpoint: 'https://precedent.example', organisation: `${organisation} ’Süd’`, ceiling },
};
const files = new Map(rolloutFiles(plan).map(({ name, content }) => [name, content]));
const text = (name: string): string => String(files.get(name)!);
interface LinuxFile {
  ExtensionSettings: Record<string, object>;
  '3rdparty': { extensions: Record<string, unknown> };
}
interface FirefoxFile {
  ExtensionSettings: Record<string, object>;
  '3rdparty': { Extensions: Record<string, unknown> };
}
const isRead = (settings: unknown): void => expect(readManaged(settings)).toEqual({ is: 'set', settings: plan.settings });

it('sets the same on Linux for each browser, installed by force, with its button shown, and no older version', () => {
  for (const name of [...files.keys()].filter((each) => each.startsWith('linux/'))) {
    const { ExtensionSettings, '3rdparty': third } = JSON.parse(text(name)) as LinuxFile;
    isRead(third.extensions[plan.id]);
    (name.includes('edge') ? edgeExtensionSettings : chromeExtensionSettings).parse(ExtensionSettings);
    expect(ExtensionSettings[plan.id]).toMatchObject({
      installation_mode: 'force_installed',
      update_url: plan.updateUrl,
      minimum_version_required: '0.1.0',
      ...(name.includes('edge') ? { toolbar_state: 'force_shown' } : { toolbar_pin: 'force_pinned' }),
    });
  }
});

/** What a registry holds as Chromium reads it (policy_loader_win.cc): a dictionary is JSON in a text. */
const inRegistry = (registry: Registry, root: string) => {
  const policy = registry[`${root}\\3rdparty\\extensions\\${plan.id}\\policy`]!;
  const install = Object.entries(registry[`${root}\\ExtensionSettings`]!);
  return {
    settings: Object.fromEntries(
      Object.entries(policy).map(([name, value]) => [name, name === 'ceiling' ? (JSON.parse(value) as object) : value]),
    ),
    install: Object.fromEntries(install.map(([name, value]) => [name, JSON.parse(value) as object])),
  };
};

it.each([
  ['regedit', () => readReg(files.get('windows/precedent.reg') as Uint8Array)],
  ['PowerShell', () => readPowerShell(text('windows/intune.ps1'))],
])('sets the same in the registry, as %s reads it, in the places of Chrome and Edge', (_reader, read) => {
  const registry = read();
  expect(Object.keys(registry)).toHaveLength(4);
  const [chrome, edge] = ['SOFTWARE\\Policies\\Google\\Chrome', 'SOFTWARE\\Policies\\Microsoft\\Edge'].map((root) =>
    inRegistry(registry, root),
  );
  for (const { settings } of [chrome!, edge!]) isRead(settings);
  chromeExtensionSettings.parse(chrome!.install);
  edgeExtensionSettings.parse(edge!.install);
  // The strict readers refuse what the other browser calls it.
  expect(edgeExtensionSettings.safeParse(chrome!.install).success).toBe(false);
});

it('takes away in the registry what an earlier roll-out set and this one does not', () => {
  const reg = new TextDecoder('utf-16le').decode(files.get('windows/precedent.reg') as Uint8Array);
  const script = text('windows/intune.ps1');
  for (const name of ['root', 'enrolment', 'token', 'device']) {
    expect(reg.split(`"${name}"=-`)).toHaveLength(3);
    expect(script.split(`-Name '${name}' -ErrorAction SilentlyContinue`)).toHaveLength(3);
  }
  // Never the ceiling: without it nothing could be captured, and with a key taken away whole nothing would be bounded for a moment.
  expect(reg).not.toMatch(/"ceiling"=-|^\[-/m);
});

it('sets the same in a configuration profile for macOS, of keys and types that Apple names', () => {
  const profile = appleProfile.parse(readPlist(text('macos/precedent.mobileconfig')));
  const of = (domain: string) => profile.PayloadContent.find(({ PayloadType }) => PayloadType === domain)!;
  for (const domain of [`com.google.Chrome.extensions.${plan.id}`, `com.microsoft.Edge.extensions.${plan.id}`])
    isRead(Object.fromEntries(Object.entries(of(domain)).filter(([name]) => !name.startsWith('Payload'))));
  chromeExtensionSettings.parse(of('com.google.Chrome')['ExtensionSettings']);
  edgeExtensionSettings.parse(of('com.microsoft.Edge')['ExtensionSettings']);
  expect(profile.PayloadOrganization).toBe(plan.settings.organisation);
  // A mistake in it would be seen: a key that Apple does not name, a list that is not closed, two payloads of one name.
  const mobileconfig = text('macos/precedent.mobileconfig');
  expect(() => readPlist(mobileconfig.replace('</array>', ''))).toThrow();
  expect(() => readPlist(mobileconfig.replace('&amp;', '&'))).toThrow();
  const twin = { ...profile, PayloadContent: [profile.PayloadContent[0], profile.PayloadContent[0]] };
  for (const wrong of [{ ...profile, PayloadEnabled: true }, { ...profile, PayloadVersion: '1' }, twin])
    expect(appleProfile.safeParse(wrong).success).toBe(false);
});

it('sets the same for Google Admin and for Firefox, and names one version', () => {
  const admin = googleAdminPolicy.parse(JSON.parse(text('google-admin.json')));
  isRead(Object.fromEntries(Object.entries(admin).map(([name, { Value }]) => [name, Value])));
  const { policies } = JSON.parse(text('firefox/policies.json')) as { policies: FirefoxFile };
  isRead(policies['3rdparty'].Extensions[plan.firefoxId]);
  const manifest = JSON.parse(text(`firefox/managed-storage/${plan.firefoxId}.json`)) as { name: string; data: unknown };
  expect(manifest.name).toBe(plan.firefoxId);
  isRead(manifest.data);
  expect(policies.ExtensionSettings[plan.firefoxId]).toMatchObject({
    installation_mode: 'force_installed',
    default_area: 'navbar',
    updates_disabled: true,
  });
  expect(text('update.xml')).toMatch(updateManifestShape);
  expect(text('update.xml')).toContain('codebase="https://it.example/precedent/precedent-0.1.0.crx" version="0.1.0"');
});

it('refuses settings that are wrong, by their place, and writes over nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'precedent-rollout-'));
  try {
    await writeFile(join(folder, 'settings.json'), JSON.stringify({ ceiling: { elsewhere: { level: 'everything' } } }));
    await expect(readSettings(join(folder, 'settings.json'))).rejects.toThrow(
      /ceiling\.elsewhere\.level: .*Nothing was written\./,
    );
    await expect(writeRollout(folder, plan)).rejects.toThrow('is not empty');
    const names = await writeRollout(join(folder, 'out'), plan);
    expect(await readFile(join(folder, 'out', names[0]!), 'utf8')).toContain(plan.id);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
