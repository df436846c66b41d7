// Roll-out files: each form of browser management gets the same settings, in its own words.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Plan } from '#collector/rollout/plan.ts';
import { readSettings, rolloutFiles, writeRollout } from '#collector/rollout/write.ts';
import { readManaged } from '#lib/policy/managed.ts';
import { samplePolicy } from '#tests/harness/policies.ts';

const {
  format: _f,
  version: _v,
  notAfter: _n,
  organisation,
  ...ceiling
} = samplePolicy({ hiddenWords: [`O'Brien & "Söhne" \\ <AG>`] });
const plan: Plan = {
  id: 'abcdefghijklmnopabcdefghijklmnop',
  firefoxId: 'precedent@precedent.example',
  updateUrl: 'https://it.example/precedent/update.xml',
  firefoxUrl: 'https://it.example/precedent/precedent-0.1.0.xpi',
  version: '0.1.0',
  settings: { endpoint: 'https://precedent.example', organisation, ceiling },
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
    expect(ExtensionSettings[plan.id]).toMatchObject({
      installation_mode: 'force_installed',
      update_url: plan.updateUrl,
      minimum_version_required: '0.1.0',
      ...(name.includes('edge') ? { toolbar_state: 'force_shown' } : { toolbar_pin: 'force_pinned' }),
    });
  }
});

it('sets the same in the registry, as regedit and as PowerShell read texts', () => {
  const reg = Buffer.from(files.get('windows/precedent.reg') as Uint8Array).toString('utf16le');
  expect(reg.startsWith('\uFEFFWindows Registry Editor Version 5.00\r\n')).toBe(true);
  const lines = reg.split('\r\n').filter((line) => line.startsWith('"ceiling"='));
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    const value = line.slice('"ceiling"='.length + 1, -1).replaceAll(/\\(["\\])/g, '$1');
    isRead({ ...plan.settings, ceiling: JSON.parse(value) });
  }
  expect(reg).toContain(`[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${plan.id}\\policy]`);
  const [, set] = /-Name 'ceiling' -PropertyType String -Value '((?:[^']|'')*)'/.exec(text('windows/intune.ps1'))!;
  isRead({ ...plan.settings, ceiling: JSON.parse(set!.replaceAll("''", "'")) });
});

const plain = (xml: string): string => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** A property list back as a value. */
const plistOf = (xml: string): unknown => {
  const tokens = xml
    .slice(xml.indexOf('<plist'))
    .match(/<[^>]+>|[^<]+/g)!
    .filter((token) => token.trim() !== '');
  let at = 1;
  const value = (): unknown => {
    const token = tokens[at++]!;
    if (token.endsWith('/>')) return token === '<array/>' ? [] : token === '<dict/>' ? {} : token === '<true/>';
    if (token === '<string>' || token === '<integer>') {
      const isEmpty = tokens[at]!.startsWith('</');
      const held = isEmpty ? '' : plain(tokens[at++]!);
      at++;
      return token === '<string>' ? held : Number(held);
    }
    if (token === '<array>') {
      const entries: unknown[] = [];
      while (tokens[at] !== '</array>') entries.push(value());
      at++;
      return entries;
    }
    const entries: [string, unknown][] = [];
    while (tokens[at] !== '</dict>') {
      const key = plain(tokens[at + 1]!);
      at += 3;
      entries.push([key, value()]);
    }
    at++;
    return Object.fromEntries(entries);
  };
  return value();
};

it('sets the same in a configuration profile for macOS', () => {
  const profile = plistOf(text('macos/precedent.mobileconfig')) as {
    PayloadContent: Record<string, unknown>[];
    PayloadUUID: string;
  };
  const own = profile.PayloadContent.filter(({ PayloadType }) => String(PayloadType).endsWith(plan.id));
  expect(own.map(({ PayloadType }) => PayloadType)).toEqual([
    `com.google.Chrome.extensions.${plan.id}`,
    `com.microsoft.Edge.extensions.${plan.id}`,
  ]);
  for (const payload of own) isRead(Object.fromEntries(Object.entries(payload).filter(([name]) => !name.startsWith('Payload'))));
  expect(profile.PayloadUUID).toMatch(/^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
});

it('sets the same for Google Admin and for Firefox, and names one version', () => {
  const admin = JSON.parse(text('google-admin.json')) as Record<string, { Value: unknown }>;
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
