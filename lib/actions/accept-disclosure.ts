// The person has read what Precedent does, and goes on (rule K7).
import type { Takes } from '#lib/bridge/calls.ts';
import { disclosure } from '#lib/judgment/disclosure.ts';
import { isDisclosed, putDisclosed } from '#lib/store/disclosed.ts';

/** Remembers version and time. Refuses another version than the present one: a window that is still open showed older words. */
export const acceptDisclosure = async ({ version }: Takes<'acceptDisclosure'>, { now = Date.now } = {}): Promise<void> => {
  if (version !== disclosure.version)
    throw new Error('Precedent was updated since this page was opened. Nothing was changed. Reload this page and read it again.');
  await putDisclosed({ version, at: now() });
};

/** Throws the sentence for a person who asks for more than this before going on. */
export const requireDisclosed = async (): Promise<void> => {
  if (!(await isDisclosed()))
    throw new Error(
      'Precedent does nothing before you have read what it does. Nothing was read or sent. Open the dashboard and go on there.',
    );
};
