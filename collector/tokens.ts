// Tokens that browser management hands to many devices, so that each joins by itself: bounded in time and number, and to be withdrawn.
import type { Collector } from '#collector/collector.ts';
import { Refusal } from '#collector/http/refusal.ts';
import { type FindTicket, personOf } from '#collector/joining.ts';
import { hashOfCode, isSame, newEnrolmentToken, newTokenId } from '#collector/keys/codes.ts';
import { newPerson } from '#collector/people.ts';
import { put } from '#collector/store/changes.ts';
import type { TokenRow } from '#collector/store/tables.ts';

/** A token as an admin sees it in a list; the token itself is told once, when it is made. */
export type ToldToken = Omit<TokenRow, 'organisation' | 'token'>;
export type NewToken = ToldToken & { token: string };

export interface MakeToken {
  note?: string | undefined;
  days: number;
  uses: number;
}

const told = ({ organisation: _organisation, token: _token, ...row }: TokenRow): ToldToken => row;

/** Makes a token with which so many devices may join within so many days. */
export const makeToken = ({ store, keys, now }: Collector, { note, days, uses }: MakeToken): Promise<NewToken> =>
  store.change(async () => {
    const token = newEnrolmentToken();
    const row: TokenRow = {
      organisation: keys.root,
      id: newTokenId(),
      token: hashOfCode(token),
      note: note ?? null,
      expires: new Date(now() + days * 86_400_000).toISOString(),
      uses,
      used: 0,
      revoked: false,
    };
    return { value: { ...told(row), token }, changes: [put('tokens', [row])] };
  });

/** Every token that was made, the one that runs longest first. */
export const listTokens = async ({ store, keys }: Collector): Promise<ToldToken[]> => {
  const rows = store.db.selectFrom('tokens').selectAll().where('organisation', '=', keys.root);
  return (await rows.orderBy('expires', 'desc').orderBy('id').execute()).map(told);
};

/** Withdraws a token: no device joins with it any more. Those that did stay. Rejects when there is none of that name. */
export const revokeToken = ({ store, keys }: Collector, id: string): Promise<ToldToken> =>
  store.change(async (db) => {
    const query = db.selectFrom('tokens').selectAll().where('organisation', '=', keys.root);
    const row = await query.where('id', '=', id).executeTakeFirst();
    if (!row) throw new Error(`There is no token ${id}. Nothing was changed. "tokens" lists those that there are.`);
    const revoked = { ...row, revoked: true };
    return { value: told(revoked), changes: [put('tokens', [revoked])] };
  });

/**
 * What a token lets join: each device as a new person, since whoever holds the token could call themselves anybody. A device that has
 * joined stays whose it was, and is not counted twice.
 */
export const byToken =
  (token: string, name?: string): FindTicket =>
  async (db, { organisation, known, now }) => {
    const stored = hashOfCode(token);
    const query = db.selectFrom('tokens').selectAll().where('organisation', '=', organisation);
    const row = await query.where('token', '=', stored).executeTakeFirst();
    if (!row || !isSame(row.token, stored)) throw new Refusal('wrong-token');
    if (row.revoked) throw new Refusal('revoked-token');
    if (Date.parse(row.expires) <= now) throw new Refusal('old-token');
    const joinedBy = `token ${row.id}`;
    if (known) return { person: await personOf(db, organisation, known.contributor), joinedBy, changes: [], isAnswerSeen: false };
    if (row.used >= row.uses) throw new Refusal('used-token');
    const person = newPerson(organisation, name ?? null);
    const changes = [put('contributors', [person]), put('tokens', [{ ...row, used: row.used + 1 }])];
    return { person, joinedBy, changes, isAnswerSeen: false };
  };
