// A device that joined two organisations, on a database of its own: to keep judgments and agree to them for one or the other.
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { consent } from '#lib/actions/consent.ts';
import { preview } from '#lib/actions/preview.ts';
import type { Purpose } from '#lib/judgment/consent.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { Database } from '#lib/store/db.ts';
import { sampleCompanion, sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

const key = await sampleKey();
export const now = new Date(2026, 10, 22, 10).getTime();
export const expiresOn = '2027-01-22';

const twoOrganisations = async () => {
  const db = new Database(`two-${crypto.randomUUID()}`);
  const works = await sampleEnrolment(key);
  const other = { endpoint: 'https://guild.example', organisation: 'Guild', root: 'G'.repeat(43) };
  const guild = { ...(await sampleEnrolment(key)), ...other };
  await db.enrolments.bulkAdd([works, guild]);
  const means = (at = now) => ({ db, now: () => at, key: async () => key });
  return {
    db,
    works,
    guild,
    means,
    /** A judgment as capture leaves it; `text` is that of its case. */
    keep: async (text?: string): Promise<RecordId> => {
      const judgment = sampleJudgment();
      const record = sampleRecord(text ? { ...judgment, case: { ...judgment.case, text } } : judgment);
      await db.records.add(record);
      await db.companions.add(sampleCompanion(record, now));
      return record.id;
    },
    agree: async (id: RecordId, to: string, purposes: Purpose[] = ['train-models']) => {
      const { hash } = await preview({ id, to }, { db });
      return consent({ id, hash, to, purposes, expiresOn }, means());
    },
  };
};
export type TwoOrganisations = Awaited<ReturnType<typeof twoOrganisations>>;

/** Another such device before each test of a file, on a browser that knows nothing yet; gone after it. */
export const eachWithTwo = (take: (two: TwoOrganisations) => void): void =>
  beforeEach(async () => {
    fakeBrowser.reset();
    const two = await twoOrganisations();
    take(two);
    return async () => {
      fakeBrowser.reset();
      await two.db.delete();
    };
  });
