// Policies that were published, one row a version.
import { type Kysely, sql } from 'kysely';

export const policies = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table policies (organisation text, version int, hash text not null, day text not null, signed jsonb not null,
      primary key (organisation, version))`.execute(db);
  },
};
