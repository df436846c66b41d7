// What a request was made for, in words.
import type { RequestRow } from '#lib/store/db.ts';

export const purposeWords: Readonly<Record<RequestRow['purpose'], string>> = {
  enrol: 'Asked to join an organisation',
  'sign-in': 'Opened the page of your organisation to sign in',
  'recovery-code': 'Asked for a recovery code',
  send: 'Sent or took back',
  reconcile: 'Asked what is stored',
  policy: 'Asked for the policy',
  publish: 'Published a policy',
  fleet: 'Asked which devices have joined, or changed that',
  recover: 'Took everything back',
};
