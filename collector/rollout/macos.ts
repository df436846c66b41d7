// A configuration profile for macOS, with the preference domains of Chrome and Edge, for any device management. Source:
// apple/device-management, mdm/profiles; domains as chromeenterprise.google and learn.microsoft.com name them.
import { createHash } from 'node:crypto';
import { chromeInstall, edgeInstall, type Plan, type RolloutFile } from '#collector/rollout/plan.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A value as a property list writes it. */
const plist = (value: unknown, indent = ''): string => {
  const inner = `${indent}  `;
  if (typeof value === 'string') return `${indent}<string>${escaped(value)}</string>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  if (Array.isArray(value))
    return value.length === 0
      ? `${indent}<array/>`
      : `${indent}<array>\n${value.map((each) => plist(each, inner)).join('\n')}\n${indent}</array>`;
  const entries = Object.entries(value as object).filter(([, entry]) => entry !== undefined);
  if (entries.length === 0) return `${indent}<dict/>`;
  return `${indent}<dict>\n${entries.map(([key, entry]) => `${inner}<key>${escaped(key)}</key>\n${plist(entry, inner)}`).join('\n')}\n${indent}</dict>`;
};

/** A name of the form that profiles want, the same for the same content: a newer profile takes the place of an older one. */
const uuid = (seed: string): string => {
  const hex = createHash('sha256').update(seed).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
    .join('-')
    .toUpperCase();
};

export const macos = (plan: Plan): RolloutFile[] => {
  const { id, settings } = plan;
  const whose = settings.organisation === undefined ? {} : { PayloadOrganization: settings.organisation };
  const payload = (domain: string, shown: string, content: object) => ({
    ...content,
    PayloadType: domain,
    PayloadIdentifier: `precedent.${domain}`,
    PayloadUUID: uuid(`${id} ${domain}`),
    PayloadVersion: 1,
    PayloadDisplayName: shown,
  });
  const profile = {
    PayloadContent: [
      payload('com.google.Chrome', 'Precedent in Chrome', { ExtensionSettings: { [id]: chromeInstall(plan) } }),
      payload(`com.google.Chrome.extensions.${id}`, 'What Precedent may do in Chrome', settings),
      payload('com.microsoft.Edge', 'Precedent in Edge', { ExtensionSettings: { [id]: edgeInstall(plan) } }),
      payload(`com.microsoft.Edge.extensions.${id}`, 'What Precedent may do in Edge', settings),
    ],
    ...whose,
    PayloadDisplayName: 'Precedent',
    PayloadDescription: 'Installs Precedent in Chrome and Edge, and sets what it may capture',
    PayloadIdentifier: 'precedent',
    PayloadScope: 'System',
    PayloadType: 'Configuration',
    PayloadUUID: uuid(id),
    PayloadVersion: 1,
  };
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${plist(profile)}
</plist>
`;
  return [{ name: 'macos/precedent.mobileconfig', content }];
};
