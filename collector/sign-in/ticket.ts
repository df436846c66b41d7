// What somebody who signed in lets join: a further device of theirs where they are known, else a person of their own.
import { Refusal } from '#collector/http/refusal.ts';
import { type FindTicket, personOf } from '#collector/joining.ts';
import { newPerson } from '#collector/people.ts';
import type { Identity } from '#collector/sign-in/provider.ts';
import { put } from '#collector/store/changes.ts';

/** A device that joined before by a code or a token becomes theirs, unless it is already somebody's who signed in. */
export const byIdentity =
  ({ issuer, subject, name }: Identity): FindTicket =>
  async (db, { organisation, known }) => {
    const people = db.selectFrom('identities').selectAll().where('organisation', '=', organisation);
    const theirs = await people.where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst();
    const joinedBy = 'sign-in';
    if (theirs)
      return { person: await personOf(db, organisation, theirs.contributor), joinedBy, changes: [], isAnswerSeen: true };
    const taken = known && (await people.where('contributor', '=', known.contributor).executeTakeFirst());
    if (taken) throw new Refusal('device-taken');
    const before = known && (await personOf(db, organisation, known.contributor));
    const person = before ? { ...before, name: name ?? before.name } : newPerson(organisation, name);
    const identity = { organisation, issuer, subject, contributor: person.contributor };
    return { person, joinedBy, changes: [put('contributors', [person]), put('identities', [identity])], isAnswerSeen: true };
  };
