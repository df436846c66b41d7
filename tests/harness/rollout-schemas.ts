// What browsers and operating systems take of a roll-out, as their makers publish it, looked up on 2026-11-29. Strict: what they do not name
// is an error here, for a browser drops it without a word. Chromium and Firefox themselves are asked in `tests/journeys/rollout-files.spec.ts`.
import * as z from 'zod';

const id = /^[a-p]{32}$/;
const modes = z.enum(['blocked', 'allowed', 'force_installed', 'normal_installed', 'removed']);
const installed = {
  installation_mode: modes,
  update_url: z.url({ protocol: /^https?$/ }),
  override_update_url: z.boolean().optional(),
  minimum_version_required: z
    .string()
    .regex(/^[0-9]+([.][0-9]+)*$/)
    .optional(),
  allowed_permissions: z.array(z.string()).optional(),
  blocked_permissions: z.array(z.string()).optional(),
  runtime_allowed_hosts: z.array(z.string()).optional(),
  runtime_blocked_hosts: z.array(z.string()).optional(),
  blocked_install_message: z.string().optional(),
  file_url_navigation_allowed: z.boolean().optional(),
};

/** Source: chromium/chromium, policy_definitions/Extensions/ExtensionSettings.yaml, the entry of one id. */
export const chromeExtensionSettings = z.record(
  z.string().regex(id),
  z.strictObject({ ...installed, toolbar_pin: z.enum(['force_pinned', 'default_unpinned']).optional() }),
);

/** Source: learn.microsoft.com, "Detailed guide to configuring extensions using the ExtensionSettings policy". */
export const edgeExtensionSettings = z.record(
  z.string().regex(id),
  z.strictObject({
    ...installed,
    toolbar_state: z.enum(['force_shown', 'default_hidden', 'default_shown']).optional(),
    sidebar_auto_open_blocked: z.boolean().optional(),
  }),
);

const payloadKeys = {
  PayloadIdentifier: z.string().min(1),
  PayloadUUID: z.string().regex(/^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/),
  PayloadVersion: z.literal(1),
  PayloadDescription: z.string().optional(),
  PayloadDisplayName: z.string().optional(),
  PayloadOrganization: z.string().optional(),
};

/** Source: apple/device-management, mdm/profiles/CommonPayloadKeys.yaml. What has no such name is a setting of the domain. */
export const applePayload = z
  .looseObject({ ...payloadKeys, PayloadType: z.string().min(1) })
  .refine(
    (payload) => Object.keys(payload).every((key) => !key.startsWith('Payload') || key in payloadKeys || key === 'PayloadType'),
    {
      error: 'holds a key of payloads that Apple does not name',
    },
  );

/** Source: apple/device-management, mdm/profiles/TopLevel.yaml, what macOS takes. */
export const appleProfile = z
  .strictObject({
    ...payloadKeys,
    PayloadType: z.literal('Configuration'),
    PayloadContent: z.array(applePayload).min(1),
    PayloadScope: z.enum(['System', 'User']).optional(),
    PayloadRemovalDisallowed: z.boolean().optional(),
  })
  .refine(
    ({ PayloadContent, PayloadUUID }) =>
      new Set([PayloadUUID, ...PayloadContent.map((each) => each.PayloadUUID)]).size === PayloadContent.length + 1,
    {
      error: 'two payloads share a UUID',
    },
  );

/** Source: support.google.com/chrome/a, "Set policies for an extension": each setting in a `Value`. */
export const googleAdminPolicy = z.record(
  z.string(),
  z.strictObject({ Value: z.unknown(), Level: z.enum(['Mandatory', 'Recommended']).optional() }),
);

/** Source: developer.chrome.com, "Update manifest": protocol 2.0. */
export const updateManifestShape =
  /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<gupdate xmlns="http:\/\/www\.google\.com\/update2\/response" protocol="2\.0">\n {2}<app appid="[a-p]{32}">\n {4}<updatecheck codebase="[^"<&]+\.crx" version="\d+(?:\.\d+){0,3}" \/>\n {2}<\/app>\n<\/gupdate>\n$/;
