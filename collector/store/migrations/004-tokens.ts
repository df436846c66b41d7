// Tokens with which many devices join, people as an identity provider names them, and how each device came to join.
import { type Kysely, sql } from 'kysely';

export const tokens = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `create table tokens (organisation text, id text, token text not null, note text, expires text not null, uses int not null,
         used int not null, revoked boolean not null, primary key (organisation, id))`,
      `create unique index tokens_token on tokens (organisation, token)`,
      `create table identities (organisation text, issuer text, subject text, contributor uuid not null,
         primary key (organisation, issuer, subject))`,
      `alter table devices add column "joinedBy" text`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
