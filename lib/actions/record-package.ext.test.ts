// Packages built on the device: what goes in, what is counted and left out, and that each is written down before it is given.
import { unzipSync, strFromU8 } from 'fflate';
import { createHash } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { consentHere } from '#lib/actions/consent-here.ts';
import { preview } from '#lib/actions/preview.ts';
import { recordPackage } from '#lib/actions/record-package.ts';
import { undoConsent } from '#lib/actions/undo-consent.ts';
import { withdraw } from '#lib/actions/withdraw.ts';
import type { OwnPurpose } from '#lib/judgment/consent.ts';
import { isComplete } from '#lib/judgment/complete.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { agreedCounts, builtPackages } from '#lib/store/agreed.ts';
import { Database } from '#lib/store/db.ts';
import { buildOwnPackage } from '#lib/store/own-package.ts';
import { recordDetail } from '#lib/store/queries.ts';
import { sampleEnrolment, sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

const key = await sampleKey();
const now = new Date(2026, 10, 24, 10).getTime();
const day = '2026-11-24';
const purpose = 'train-models';
let db: Database;

beforeEach(() => {
  db = new Database(`packages-${crypto.randomUUID()}`);
  return () => db.delete();
});

const agreed = async (place = 0, purposes: OwnPurpose[] = [purpose], expiresOn = '2027-11-24'): Promise<RecordId> => {
  const record = sampleRecord(sampleJudgment(place));
  await db.records.add(record);
  const { id } = record;
  const { hash } = await preview({ id }, { db });
  await consentHere({ id, hash, purposes, expiresOn }, { db, now: () => now, key: async () => key });
  return id;
};

const build = (of: OwnPurpose = purpose, name = 'mine') => buildOwnPackage(db, { name, purpose: of, day });

/** Builds and writes down, as the page does; what happens between the two is `meanwhile`. */
const handOn = async (meanwhile = async (): Promise<unknown> => undefined, at = now) => {
  const { file, sha256, records, consents } = await build();
  await meanwhile();
  const about = { name: 'mine', purpose, day, records, consents, bytes: file.byteLength, sha256 } as const;
  return recordPackage(about, { db, now: () => at });
};

const open = (file: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

const linesIn = <Row>(text: string): Row[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

it('[D1] builds the same bytes from the same judgments, in whatever order they were agreed to', async () => {
  for (const place of [0, 1, 2]) await agreed(place);
  const first = await build();
  const stored = { records: await db.records.toArray(), consents: await db.consents.toArray() };
  await Promise.all([db.records.clear(), db.consents.clear()]);
  await db.records.bulkAdd(stored.records.toReversed());
  await db.consents.bulkAdd(stored.consents.toReversed());
  const again = await build();
  expect(again.sha256).toBe(first.sha256);
  expect(Buffer.from(again.file).equals(Buffer.from(first.file))).toBe(true);
  expect((await build('train-models', 'other')).sha256).not.toBe(first.sha256);
});

it('[D1] leads from every row to the live agreement and to the text that was agreed to, and its checksums hold', async () => {
  const ids = [await agreed(0), await agreed(1), await agreed(2)];
  const { file, records } = await build();
  expect(records.toSorted()).toEqual(ids.toSorted());
  const files = open(file);
  expect([...files.keys()]).toEqual([...files.keys()].toSorted());
  const consents = new Map((await db.consents.toArray()).map((consent) => [consent.id, consent]));
  const lineage = linesIn<{ file: string; row: number; recordId: string; hash: string; consentId: string }>(
    files.get('mine/lineage.jsonl')!,
  );
  for (const { recordId, hash, consentId } of lineage) {
    const { sealed } = (await db.records.get(recordId))!;
    expect(createHash('sha256').update(sealed!).digest('base64url')).toBe(hash);
    expect(consents.get(consentId)).toMatchObject({ recordId, hash, isLive: true });
  }
  const rows = [...files].flatMap(([name, text]) =>
    name.endsWith('.jsonl') && !name.endsWith('lineage.jsonl') ? linesIn(text) : [],
  );
  expect(lineage).toHaveLength(rows.length);
  for (const line of files.get('mine/SHA256SUMS')!.trim().split('\n')) {
    const [sum, name] = line.split('  ');
    expect(
      createHash('sha256')
        .update(files.get(`mine/${name}`)!)
        .digest('hex'),
    ).toBe(sum);
  }
  expect(files.get('mine/README.md')).toContain('- Train and evaluate models of mine');
  expect(files.get('mine/README.md')).toContain('Structured human judgment of one person');
});

it('[D1] leaves out what is for another purpose, over, taken back or no longer the text that was agreed to, and counts it', async () => {
  const good = await agreed(0);
  await agreed(1, ['share-outside']);
  await agreed(2, [purpose], '2026-12-24');
  const back = await agreed(0);
  await withdraw({ id: back }, { db, now: () => now });
  const damaged = await agreed(1);
  await db.records
    .where('id')
    .equals(damaged)
    .modify((record) => void (record.sealed = record.sealed!.replace('"day"', '"day" ')));
  expect(await agreedCounts(db, day)).toEqual({ 'train-models': 3, 'share-outside': 1 });
  expect(await agreedCounts(db, '2027-01-01')).toEqual({ 'train-models': 2, 'share-outside': 1 });
  const later = await buildOwnPackage(db, { name: 'mine', purpose, day: '2027-01-01' });
  expect(later.records).toEqual([good]);
  expect(later.leftOut).toEqual({ 'other-purpose': 1, 'consent-expired': 1, 'text-differs': 1 });
  expect(open(later.file).get('mine/README.md')).toContain('| 1 | left out: the record is not the text that was agreed to |');
});

it('takes what was agreed to for the organisation into packages for one’s own training, and never into those that are handed on', async () => {
  const own = await agreed(0, ['train-models', 'share-outside']);
  const sent = await agreed(1, ['train-models', 'share-outside']);
  const { endpoint, root } = await sampleEnrolment(key);
  await db.consents.where('recordId').equals(sent).modify({ audience: { endpoint, root } });
  expect((await build('train-models')).records.toSorted()).toEqual([own, sent].toSorted());
  expect((await build('share-outside')).records).toEqual([own]);
});

it('[W3] writes the package down with every judgment and agreement in it', async () => {
  const ids = [await agreed(0), await agreed(1)];
  const { id } = await handOn();
  const { file, sha256 } = await build();
  const [row] = await builtPackages(db, day);
  expect(row).toMatchObject({
    id,
    name: 'mine',
    day,
    purposes: [purpose],
    bytes: file.byteLength,
    sha256,
    takenBack: 0,
    ended: 0,
  });
  expect(row!.records.toSorted()).toEqual(ids.toSorted());
  expect((await recordDetail(db, ids[0]!))!.packages.map((each) => each.id)).toEqual([id]);
});

it('[W3] has one row for the same file given twice, and says which file a newer one replaces', async () => {
  const id = await agreed(0);
  await agreed(1);
  const first = await handOn();
  expect(await handOn(undefined, now + 1000)).toEqual(first);
  await withdraw({ id }, { db, now: () => now + 2000 });
  const second = await handOn(undefined, now + 3000);
  const rows = await builtPackages(db, day);
  expect(rows.map((row) => [row.id, row.takenBack, row.isReplaced])).toEqual([
    [second.id, 0, false],
    [first.id, 1, true],
  ]);
});

it('[W3] is refused, and not written down, when an agreement ended while it was built or a new day began', async () => {
  const id = await agreed(0);
  await agreed(1);
  const refused = 'changed while it was built. Nothing was handed on';
  await expect(handOn(() => withdraw({ id }, { db, now: () => now }))).rejects.toThrow(refused);
  await expect(handOn(undefined, now + 86_400_000)).rejects.toThrow(refused);
  const other = await agreed(2);
  await expect(handOn(() => undoConsent({ id: other }, { db, now: () => now }))).rejects.toThrow(refused);
  const { consents, records } = await build();
  const about = { name: 'mine', day, records, consents, bytes: 1, sha256: '0'.repeat(64) };
  await expect(recordPackage({ ...about, purpose: 'share-outside' }, { db, now: () => now })).rejects.toThrow(refused);
  const swapped = [crypto.randomUUID()];
  await expect(recordPackage({ ...about, purpose, records: swapped }, { db, now: () => now })).rejects.toThrow(refused);
  const none = recordPackage({ ...about, purpose, records: [], consents: [] }, { db, now: () => now });
  await expect(none).rejects.toThrow('No judgment is agreed for this purpose. Nothing was built.');
  expect(await db.packages.count()).toBe(0);
});

it('[W3] says of a package how many of its judgments were taken back and how many agreements ended', async () => {
  const [undone, back] = [await agreed(0), await agreed(1)];
  await agreed(2, [purpose], '2026-12-24');
  await handOn();
  await undoConsent({ id: undone }, { db, now: () => now + 5000 });
  await withdraw({ id: back }, { db, now: () => now + 60_000 });
  expect(await builtPackages(db, day)).toMatchObject([{ takenBack: 2, ended: 0 }]);
  expect(await builtPackages(db, '2027-01-01')).toMatchObject([{ takenBack: 2, ended: 1 }]);
  expect((await recordDetail(db, back))!.packages).toHaveLength(1);
});

it('reads more judgments than it holds in one breath, and tells how far it is', async () => {
  for (let count = 0; count < 250; count++) {
    const judgment = sampleJudgment(count % kinds.length);
    expect(isComplete(judgment)).toBe(true);
    const row = sampleRecord(judgment);
    await db.records.add(row);
    const { hash } = await preview({ id: row.id }, { db });
    const about = { id: row.id, hash, purposes: [purpose] as OwnPurpose[], expiresOn: '2027-11-24' };
    await consentHere(about, { db, now: () => now, key: async () => key });
  }
  const told: [number, number][] = [];
  const { records } = await buildOwnPackage(db, { name: 'mine', purpose, day }, (done, all) => told.push([done, all]));
  expect(records).toHaveLength(250);
  expect(told).toEqual([
    [200, 250],
    [250, 250],
  ]);
});
