// What the list of devices tells of each, one row a device that was heard of.
import { type Kysely, sql } from 'kysely';

export const contacts = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table contacts (organisation text, device text, day text not null, policy int, extension text,
      refusals int not null, primary key (organisation, device))`.execute(db);
  },
};
