// The first tables. A released migration never changes; a new one is a new file and a line in index.ts.
// Dumps name the migration that they were written under, and are loaded before later ones run.
import { type Kysely, sql } from 'kysely';

export const first = {
  async up(db: Kysely<unknown>): Promise<void> {
    const statements = [
      `create table organisations (organisation text primary key, name text not null, "caseKey" text not null)`,
      `create table contributors (organisation text, contributor uuid, name text, epoch int not null, recovery text,
         primary key (organisation, contributor))`,
      `create unique index contributors_recovery on contributors (organisation, recovery)`,
      `create table devices (organisation text, device text, contributor uuid not null, key jsonb not null,
         revoked boolean not null, primary key (organisation, device))`,
      `create table codes (organisation text, code text, contributor uuid not null, expires text not null,
         used boolean not null, primary key (organisation, code))`,
      // jsonb reorders and cannot be hashed again: the text is what was agreed to, the projection is only for queries.
      `create table records (organisation text, contributor uuid, id uuid, hash text not null, text text not null,
         payload jsonb not null generated always as (text::jsonb) stored, primary key (organisation, contributor, id))`,
      // Uncompressed, so that a search of the files for an erased payload sees whatever is there.
      `alter table records alter column text set storage external`,
      `alter table records alter column payload set storage external`,
      `create table consents (organisation text, contributor uuid, record uuid, id uuid, seq int not null,
         consent jsonb not null, receipt text not null, primary key (organisation, contributor, record, id))`,
      `create table erasures (organisation text, contributor uuid, id uuid, day text not null, recipients jsonb not null,
         primary key (organisation, contributor, id))`,
      `create table packages (organisation text, id uuid, name text not null, folder text not null, day text not null,
         purposes jsonb not null, primary key (organisation, id))`,
      `create table copies (organisation text, contributor uuid, record uuid, package uuid,
         primary key (organisation, contributor, record, package))`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
