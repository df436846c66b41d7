import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { disclosure, permissionsTold } from '#lib/judgment/disclosure.ts';
import { extensionPage } from '#scripts/start/extension.ts';
import { root } from '#tests/rules/sources.ts';

// What the build wrote, not what the configuration meant: a content script with `matches` would add hosts behind our back.
const path = join(root, '.output/chrome-mv3/manifest.json');
let manifest: Record<string, unknown> & { content_security_policy: { extension_pages: string } };

beforeAll(() => {
  if (!existsSync(path)) throw new Error('There is no build to look at. Run "npm run build", then this test again.');
  manifest = JSON.parse(readFileSync(path, 'utf8')) as typeof manifest;
});

it('[K6] asks for no site at install and declares no script for any page', () => {
  expect(manifest['host_permissions'] ?? []).toEqual([]);
  expect(manifest['content_scripts'] ?? []).toEqual([]);
});

it('asks for no permission beyond those that it was reviewed with', () => {
  expect(manifest['permissions']).toEqual([
    'activeTab',
    'scripting',
    'storage',
    'unlimitedStorage',
    'alarms',
    'contextMenus',
    'offscreen',
    'sidePanel',
  ]);
  expect(manifest['optional_permissions']).toEqual(['identity']);
});

it('[K7] asks for no permission that the first page does not explain, and explains none that it does not ask for', () => {
  expect(Object.keys(disclosure.permissions)).toEqual(manifest['permissions']);
  expect(Object.keys(disclosure.optionalPermissions)).toEqual(manifest['optional_permissions']);
  // A browser that is asked for other ones is told of those: each by words that there are.
  expect(permissionsTold(['storage', 'identity'], [])).toEqual([
    ['storage', expect.stringMatching(/^To /)],
    ['identity', expect.not.stringContaining('Asked for then')],
  ]);
});

it('runs only its own scripts in its pages, and lets no text become markup', () => {
  const policy = manifest.content_security_policy.extension_pages;
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

it('lets a page load nothing of ours but the card, under an address that it cannot guess', () => {
  expect(manifest['web_accessible_resources']).toEqual([
    expect.objectContaining({ resources: ['card.html'], use_dynamic_url: true }),
  ]);
  expect(manifest['externally_connectable']).toBeUndefined();
});

it('keeps the id that endpoints, policies and instructions name', () => {
  // As chrome://extensions shows it.
  expect(extensionPage('')).toBe('chrome-extension://elmonhfkddmneimommhjpdnpobbonefm/');
});
