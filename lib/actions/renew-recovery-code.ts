// A recovery code for an organisation that was joined, as its device asks: who joined by itself was shown none. It is answered and never stored.
import { askEndpoint } from '#lib/actions/ask-endpoint.ts';
import type { EnrolMeans } from '#lib/actions/enrol.ts';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { deviceKey } from '#lib/store/keys.ts';
import { newRecoveryAnswer } from '#lib/wire/enrolment.ts';
import { paths } from '#lib/wire/paths.ts';
import { toldIn } from '#lib/sync/told.ts';

/** Rejects with the sentence for the person. Where an answer is lost the code in it is, too: asking again makes another. */
export const renewRecoveryCode = async (
  { endpoint }: Takes<'renewRecoveryCode'>,
  given: Omit<EnrolMeans, 'sync'> = {},
): Promise<Gives<'renewRecoveryCode'>> => {
  const means = { db: ownDb, key: deviceKey, fetcher: fetch, now: Date.now, ...given };
  const enrolment = await means.db.enrolments.get(endpoint);
  if (!enrolment) throw new Error('This device has joined nobody there. Nothing was changed. Join first.');
  const asked = { endpoint, path: paths.newRecoveryCode, purpose: 'recovery-code' as const };
  const { reply } = await askEndpoint({ ...asked, json: canonical({ make: 'recovery-code' }) }, means);
  const answer = reply.isReached && reply.status === 200 ? newRecoveryAnswer.safeParse(reply.body).data : undefined;
  if (answer) {
    await means.db.enrolments.where({ endpoint }).modify((row) => {
      delete row.lacksRecoveryCode;
    });
    return { organisation: enrolment.organisation, recoveryCode: answer.recoveryCode };
  }
  const { host } = new URL(endpoint);
  if (toldIn(reply)?.code === 'device-revoked')
    throw new Error(
      `${enrolment.organisation} has removed this device. No code was made. What you sent can still be taken back.`,
    );
  throw new Error(
    `${host} gave no code. An earlier one may still be good, and what you kept is safe. Check the network, then try again.`,
  );
};
