// Several organisations on one device: what is captured and asked follows all of their policies, what is agreed to that of the recipient.
import { expect, it } from 'vitest';
import { acknowledgePolicy } from '#lib/actions/acknowledge-policy.ts';
import { adoptPolicy } from '#lib/actions/adopt-policy.ts';
import { consent } from '#lib/actions/consent.ts';
import { allowedNow } from '#lib/actions/limits-now.ts';
import { preview } from '#lib/actions/preview.ts';
import { readPayload } from '#lib/privacy/payload.ts';
import { policyState } from '#lib/store/policy.ts';
import { openQuestions } from '#lib/store/questions.ts';
import { sitesFor } from '#lib/store/sites.ts';
import { heldWords } from '#lib/sync/held.ts';
import { world } from '#lib/sync/world.ts';
import { samplePolicy } from '#tests/harness/policies.ts';
import { underPolicy } from '#tests/harness/under-policy.ts';
import type { EnrolmentRow } from '#lib/store/db.ts';
import { eachWithTwo, type TwoOrganisations } from '#tests/harness/two-organisations.ts';

let db: TwoOrganisations['db'];
let works: EnrolmentRow;
let guild: EnrolmentRow;
let means: TwoOrganisations['means'];
let keep: TwoOrganisations['keep'];
let agree: TwoOrganisations['agree'];

eachWithTwo((two) => ({ db, works, guild, means, keep, agree } = two));

const on = (level: 'off' | 'capture' | 'watch', path = '*') => ({
  sites: [{ matches: [`https://tool.example/${path}`], level }],
});

it('[P2] a page that one of them leaves alone is left alone; tools and questions of each are there', async () => {
  const { tools, questions } = samplePolicy();
  await underPolicy({ ...on('off', 'private/*'), tools }, { at: works.endpoint });
  await underPolicy({ ...on('capture'), questions }, { at: guild.endpoint });
  await adoptPolicy({ db });
  expect((await allowedNow('https://tool.example/private/1')).level).toBe('off');
  expect((await allowedNow('https://tool.example/1')).level).toBe('capture');
  expect((await allowedNow('https://elsewhere.example/')).level).toBe('watch');
  expect((await sitesFor('https://erp.example/invoices/7')).map(({ name }) => name)).toEqual(['erp-invoices']);
  expect((await openQuestions(db)).map(({ wording }) => wording)).toEqual(questions.map(({ wording }) => wording));
});

it('[P2] [C4] purposes, length and recipient are those of the one that gets it', async () => {
  await underPolicy({ purposes: [{ purpose: 'run-organisation', notice: 'To run.' }] }, { at: works.endpoint });
  await underPolicy({ keeping: { endpointDays: 30 } }, { at: guild.endpoint });
  const id = await keep();
  await expect(agree(id, works.endpoint)).rejects.toThrow('does not ask for this now: Train');
  await expect(agree(id, guild.endpoint)).rejects.toThrow('for 30 days at most');
  const { hash } = await preview({ id, to: guild.endpoint }, { db });
  await consent({ id, hash, to: guild.endpoint, purposes: ['train-models'], expiresOn: '2026-12-22' }, means());
});

it('[P2] bounded by browser management is each of them', async () => {
  const managed = { is: 'set' as const, settings: { ceiling: { hiddenWords: ['Kelvin'] } } };
  await underPolicy({}, { at: works.endpoint, managed });
  const id = await keep('Ask Kelvin');
  for (const { endpoint } of [works, guild])
    expect(readPayload((await preview({ id, to: endpoint }, { db })).text).case.text).toBe('Ask ⟨listed-1⟩');
});

it('[P2] accepting the policy of one accepts nothing of the other, and each is held up by itself', async () => {
  await underPolicy({}, { at: works.endpoint, seen: null });
  await underPolicy({}, { at: guild.endpoint, seen: null });
  await acknowledgePolicy({ endpoint: guild.endpoint, hash: 'P'.repeat(43) });
  const { of } = (await policyState())!;
  expect([of[works.endpoint]!.acknowledged, of[guild.endpoint]!.acknowledged?.hash]).toEqual([undefined, 'P'.repeat(43)]);
  const held = async ({ endpoint }: EnrolmentRow) => heldWords(await world().limits!(endpoint), '2026-11-22');
  expect([await held(works), await held(guild)]).toEqual([expect.stringContaining('not accepted yet'), undefined]);
  await expect(agree(await keep(), works.endpoint)).rejects.toThrow('Your organisation does not ask for this now');
  await agree(await keep(), guild.endpoint);
});

it('[C12] what each says of its basis in law stands at its own name', async () => {
  await underPolicy({ lawfulBasis: { basis: 'contract', words: 'As agreed.' } }, { at: guild.endpoint });
  await adoptPolicy({ db });
  const bases = (await db.enrolments.toArray()).map(({ organisation, lawfulBasis }) => [organisation, lawfulBasis]);
  expect(Object.fromEntries(bases)).toEqual({ Guild: expect.stringContaining('As agreed'), 'Example Works': undefined });
});
