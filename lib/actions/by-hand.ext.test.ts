// Hiding and showing by hand, on records in the database.
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { consentHere } from '#lib/actions/consent-here.ts';
import { hideWords } from '#lib/actions/hide-words.ts';
import { listWords } from '#lib/actions/list-words.ts';
import { preview } from '#lib/actions/preview.ts';
import { revise } from '#lib/actions/revise.ts';
import { showWords } from '#lib/actions/show-words.ts';
import { editedOf } from '#lib/judgment/apply-form.ts';
import { Database } from '#lib/store/db.ts';
import { listedWords } from '#lib/store/listed-words.ts';
import { underPolicy } from '#tests/harness/under-policy.ts';
import { sampleJudgment, sampleKey, sampleRecord } from '#tests/harness/samples.ts';

let db: Database;
const now = () => Date.parse('2026-11-24T10:00:00Z');

beforeEach(() => {
  db = new Database(`by-hand-${crypto.randomUUID()}`);
});

const keep = async (rationale: string): Promise<string> => {
  const made = sampleJudgment(0);
  const record = sampleRecord({ ...made, body: { ...made.body, verdict: { ...made.body.verdict, rationale } } });
  await db.records.add(record);
  return record.id;
};
const why = async (id: string): Promise<string> =>
  (JSON.parse((await preview({ id }, { db })).text) as { body: { verdict: { rationale: string } } }).body.verdict.rationale;

it('[C11] hides words, shows them again, and hides a restored false hit again', async () => {
  const id = await keep('Kim Larsen wrote from a@example.com');
  await hideWords({ id, words: [{ text: 'Kim Larsen', as: 'name' }] }, { db });
  expect(await why(id)).toBe('⟨name-1⟩ wrote from ⟨email-1⟩');
  await showWords({ id, value: { detector: 'email', original: 'a@example.com' } }, { db });
  expect(await why(id)).toBe('⟨name-1⟩ wrote from a@example.com');
  await showWords({ id, value: { detector: 'name', original: 'Kim Larsen' } }, { db });
  await hideWords({ id, words: [{ text: 'a@example.com', as: 'hidden' }] }, { db });
  expect(await why(id)).toBe('Kim Larsen wrote from ⟨email-1⟩');
});

it('[C11] what was agreed to never changes; the record that replaces it hides the same', async () => {
  const id = await keep('Kim Larsen wrote');
  await hideWords({ id, words: [{ text: 'Kim Larsen', as: 'name' }] }, { db });
  const { hash, text } = await preview({ id }, { db });
  const device = await sampleKey();
  const means = { db, now, key: () => Promise.resolve(device) };
  await consentHere({ id, hash, purposes: ['train-models'], expiresOn: '2027-11-22' }, means);
  expect((await db.records.get(id))!.sealed).toBe(text);
  await expect(hideWords({ id, words: [{ text: 'wrote', as: 'hidden' }] }, { db })).rejects.toThrow('never changes');
  await expect(showWords({ id, value: { detector: 'name', original: 'Kim Larsen' } }, { db })).rejects.toThrow('never changes');
  const from = editedOf((await db.records.get(id))!.judgment);
  const to = { ...from, form: { ...from.form, rationale: 'Kim Larsen wrote twice' } };
  const { id: next } = await revise({ id, from, to }, { db, now });
  expect(await why(next)).toBe('⟨name-1⟩ wrote twice');
});

it('refuses to hide what is nobody’s words, and to show what a policy always hides', async () => {
  const id = await keep('from a@example.com');
  const { salt } = (await db.records.get(id))!.judgment;
  await expect(hideWords({ id, words: [{ text: salt, as: 'hidden' }] }, { db })).rejects.toThrow('Nothing was changed');
  const value = { detector: 'email', original: 'a@example.com' };
  await underPolicy({ alwaysHidden: ['email'] });
  await expect(showWords({ id, value }, { db })).rejects.toThrow('Your organisation always hides an e-mail');
  expect((await db.records.get(id))!.byHand).toBeUndefined();
  // Files of one project share the storage of the extension.
  fakeBrowser.reset();
});

it('[C6] points out words of the list and names, hides none of them by itself, and keeps no secret in the list', async () => {
  const id = await keep('Dear Kim Larsen, Northwind pays');
  const card = ['4111', '1111', '1111', '1111'].join(' ');
  await listWords({ words: ['northwind', ' ', 'northwind', card] }, { db });
  expect(await listedWords(db)).toEqual(['northwind', '⟨card-1⟩']);
  const { hints } = await preview({ id }, { db });
  expect(hints).toEqual([
    { text: 'Kim Larsen', as: 'name' },
    { text: 'Northwind', as: 'term' },
  ]);
  expect(await why(id)).toBe('Dear Kim Larsen, Northwind pays');
});
