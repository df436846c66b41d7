// What browser management can set, read from `storage.managed`: who the organisation is, and the widest that it allows on this browser.
import * as z from 'zod';
import { hash } from '#lib/judgment/case.ts';
import { checked, words } from '#lib/policy/checked.ts';
import { ceiling } from '#lib/policy/policy.ts';
import { wrongOf } from '#lib/policy/read-json.ts';
import { deviceName, enrolmentCode, enrolmentToken } from '#lib/wire/enrolment.ts';

const origin = (text: string): string | undefined =>
  /^(?:https:\/\/[^\s/?#@]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?)$/.test(text)
    ? undefined
    : 'write it as https://precedent.example, without a path';

const settings = z.strictObject({
  endpoint: checked(300, origin)
    .optional()
    .meta({ title: 'Endpoint', description: 'Origin of the collector: https://precedent.example' }),
  organisation: words(200).optional().meta({ title: 'Organisation', description: 'By its name, as people know it' }),
  root: hash
    .optional()
    .meta({ title: 'Root', description: 'Thumbprint (RFC 7638) of the root key; joining another organisation is refused' }),
  enrolment: enrolmentCode
    .optional()
    .meta({ title: 'Enrolment', description: 'A code that the form for joining is filled in with' }),
  token: enrolmentToken.optional().meta({
    title: 'Token',
    description: 'Made by the collector for many devices: each joins with it by itself; needs endpoint and root',
  }),
  device: deviceName
    .optional()
    .meta({ title: 'Device', description: 'How the list of devices names this one: an asset tag, or whose it is' }),
  // A browser drops what is not of the declared type. Were this optional, a ceiling with a mistake in it would be none.
  ceiling: ceiling.meta({
    title: 'Ceiling',
    description:
      'The widest that is allowed here, as any part of a policy; {} bounds nothing. Where it is missing or wrong, nothing is captured',
  }),
});

/** What joining by itself needs. */
export type JoinSettings = Pick<z.infer<typeof settings>, 'device'> & { endpoint: string; root: string; token: string };

/** Nothing where the settings name no token. */
export const joinsBySettings = ({ endpoint, root, token, device }: z.infer<typeof settings>): JoinSettings | undefined =>
  endpoint === undefined || root === undefined || token === undefined ? undefined : { endpoint, root, token, device };

export const managedSettings = settings.superRefine((given, context) => {
  if (given.token === undefined || joinsBySettings(given)) return;
  const message = 'needs endpoint and root beside it, or a device could join somebody else';
  context.addIssue({ code: 'custom', message, path: ['token'] });
});
export type Managed = z.infer<typeof managedSettings>;

/**
 * What was found in `storage.managed`: nothing, settings, or what is wrong with them, place by place. Wrong ones allow nothing, since
 * what they would have narrowed is not known.
 */
export type ManagedState = { is: 'none' } | { is: 'set'; settings: Managed } | { is: 'wrong'; wrong: string[] };

/** Reads what `storage.managed.get()` gave. */
export const readManaged = (given: unknown): ManagedState => {
  if (given === undefined || given === null || (typeof given === 'object' && Object.keys(given).length === 0))
    return { is: 'none' };
  const read = managedSettings.safeParse(given);
  return read.success ? { is: 'set', settings: read.data } : { is: 'wrong', wrong: wrongOf(read.error, 'The managed settings') };
};
