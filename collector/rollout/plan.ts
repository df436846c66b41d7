// What a roll-out is made from, and the file that it gives. Each form of browser management is one file beside this.
import { firefoxManifest } from '#lib/policy/managed-schema.ts';
import type { Managed } from '#lib/policy/managed.ts';

export interface Plan {
  /** Of the extension in Chrome and Edge: 32 letters. */
  id: string;
  /** Of the extension in Firefox. */
  firefoxId: string;
  /** Where Chrome and Edge look for the package and its version: `update.xml`. */
  updateUrl: string;
  /** Where the package for Firefox is. */
  firefoxUrl: string;
  /** The one version that is rolled out, say 0.1.0. */
  version: string;
  settings: Managed;
}

export interface RolloutFile {
  name: string;
  /** Text, or bytes where a reader wants another encoding than UTF-8. */
  content: string | Uint8Array;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** How the extension is installed, for Chrome: forced, its button shown, no older version, from this place alone. */
export const chromeInstall = ({ updateUrl, version }: Plan) => ({
  installation_mode: 'force_installed',
  update_url: updateUrl,
  override_update_url: true,
  toolbar_pin: 'force_pinned',
  minimum_version_required: version,
});

/** The same in Edge's words. */
export const edgeInstall = ({ updateUrl, version }: Plan) => ({
  installation_mode: 'force_installed',
  update_url: updateUrl,
  override_update_url: true,
  toolbar_state: 'force_shown',
  minimum_version_required: version,
});

/** Policy files of Chrome, Chromium and Edge on Linux. Source: chromeenterprise.google/policies, ExtensionSettings. */
export const linux = (plan: Plan): RolloutFile[] => {
  const { id, settings } = plan;
  const file = (install: object): string =>
    json({ ExtensionSettings: { [id]: install }, '3rdparty': { extensions: { [id]: settings } } });
  return [
    { name: 'linux/etc-opt-chrome-policies-managed-precedent.json', content: file(chromeInstall(plan)) },
    { name: 'linux/etc-chromium-policies-managed-precedent.json', content: file(chromeInstall(plan)) },
    { name: 'linux/etc-opt-edge-policies-managed-precedent.json', content: file(edgeInstall(plan)) },
  ];
};

/** What is pasted into the Google Admin console under *Policy for extensions*: each value in a `Value`. */
export const googleAdmin = ({ settings }: Plan): RolloutFile[] => [
  {
    name: 'google-admin.json',
    content: json(Object.fromEntries(Object.entries(settings).map(([name, Value]) => [name, { Value }]))),
  },
];

/**
 * `policies.json` of Firefox (mozilla/policy-templates, ExtensionSettings and 3rdparty), and the managed manifest for whoever installs the
 * extension in another way. Where both are there, Firefox reads the first.
 */
export const firefox = ({ firefoxId, firefoxUrl, settings }: Plan): RolloutFile[] => [
  {
    name: 'firefox/policies.json',
    content: json({
      policies: {
        ExtensionSettings: {
          [firefoxId]: {
            installation_mode: 'force_installed',
            install_url: firefoxUrl,
            // The version at that address and no other, until the address changes.
            updates_disabled: true,
            default_area: 'navbar',
          },
        },
        '3rdparty': { Extensions: { [firefoxId]: settings } },
      },
    }),
  },
  { name: `firefox/managed-storage/${firefoxId}.json`, content: json(firefoxManifest(firefoxId, settings)) },
];

/** The update manifest that names one version (Chrome, "Host extensions on Linux"). It stands at the update URL. */
export const updateManifest = ({ id, updateUrl, version }: Plan): RolloutFile[] => [
  {
    name: 'update.xml',
    content: `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${new URL(`precedent-${version}.crx`, updateUrl).href}" version="${version}" />
  </app>
</gupdate>
`,
  },
];
