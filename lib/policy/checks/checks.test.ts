// Checks before publishing: each by its own cases, and that a policy as an organisation would write it passes all of them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blankPolicy } from '#lib/policy/blank.ts';
import { blockersOf } from '#lib/policy/blockers.ts';
import { checks } from '#lib/policy/checks/index.ts';
import { policy, type Policy } from '#lib/policy/policy.ts';
import { samplePolicy } from '#tests/harness/policies.ts';

interface Case {
  before?: Partial<Policy>;
  draft: Partial<Policy>;
  says?: string;
  part?: string;
}

const today = '2026-11-29';
const purposes: Policy['purposes'] = [{ purpose: 'run-organisation', notice: 'To answer like cases alike.' }];
/** A policy that nothing blocks, with this said instead. */
const whole = (said: Partial<Policy>): Policy =>
  policy.parse({ ...blankPolicy(today), organisation: 'Nordlicht', recipient: { name: 'Nordlicht' }, purposes, ...said });

describe.each(checks)('the check $name', ({ name, find }) => {
  const folder = `lib/policy/checks/cases/${name}`;
  const cases = readdirSync(folder).map((file) => [file, JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Case] as const);

  it('has cases of both sorts', () => {
    expect(cases.filter(([file]) => file.startsWith('ok.')).length).toBeGreaterThan(0);
    expect(cases.filter(([file]) => file.startsWith('ng.')).length).toBeGreaterThan(0);
  });

  it.each(cases)('%s', (file, { before, draft, says, part }) => {
    const found = find({ draft: whole(draft), before: before && whole(before), today });
    if (file.startsWith('ok.')) return expect(found).toEqual([]);
    expect(found[0]).toEqual({ words: expect.stringContaining(says!), part });
    // An admin reads it: what would happen, then what to do.
    expect(found[0]!.words).toMatch(/^\S.*[.?] .*\.$/);
  });
});

describe('what blocks publishing', () => {
  it('is nothing for a policy as an organisation would write it, the first time and changed', () => {
    expect(blockersOf({ draft: samplePolicy(), today })).toEqual([]);
    expect(blockersOf({ draft: samplePolicy({ version: 2 }), before: samplePolicy(), today })).toEqual([]);
  });

  it('is what the schema refuses, by its place, before anything else', () => {
    expect(blockersOf({ draft: blankPolicy(today), today }).map(({ part, words }) => [part, words])).toEqual([
      ['organisation', 'Organisation: nothing stands there yet. Fill it in'],
      ['recipient.name', 'Recipient, name: nothing stands there yet. Fill it in'],
    ]);
    const draft = samplePolicy({ sites: [{ matches: [], level: 'off' }] });
    expect(blockersOf({ draft, today })[0]).toMatchObject({
      part: 'sites[0].matches',
      words: expect.stringContaining('Sites, on: '),
    });
    expect(blockersOf({ draft: { ...samplePolicy(), autoConsent: true }, today })).toMatchObject([
      { check: 'schema', words: 'autoConsent: there is no such field', mayBeMeant: false },
    ]);
  });

  it('[P4] is not what would widen, once the admin said that it is meant; and never what locks people out', () => {
    const before = samplePolicy();
    const draft = samplePolicy({ version: 2, workFunctions: [], rubrics: [] });
    const [found, ...others] = blockersOf({ draft, before, today });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ check: 'list-emptied', mayBeMeant: true });
    expect(blockersOf({ draft, before, today }, [found!.words])).toEqual([]);
    const [locked] = blockersOf({ draft: samplePolicy({ purposes: [] }), today });
    expect(blockersOf({ draft: samplePolicy({ purposes: [] }), today }, [locked!.words])).toEqual([locked]);
  });
});
