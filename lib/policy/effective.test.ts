// The page of what is in force: every value with where it comes from, and what waits said as waiting for whom it does.
import { expect, it } from 'vitest';
import { effectiveRows, type Known } from '#lib/policy/effective.ts';
import { inForceUnder } from '#lib/policy/in-force.ts';
import type { ManagedState } from '#lib/policy/managed.ts';
import { samplePolicy } from '#tests/harness/policies.ts';

const rowsOf = (managed: ManagedState, { has = true, seen = false } = {}): Map<string, [string, string]> => {
  const policy = samplePolicy();
  const known: Known = {
    managed,
    managedSince: '2026-11-20',
    ...(has ? { current: { policy, since: '2026-11-25' }, isWaiting: !seen } : {}),
    limits: inForceUnder(managed, { ...(has ? { current: policy } : {}), ...(seen ? { acknowledged: policy } : {}) }),
  };
  return new Map(
    effectiveRows(known).map(({ name, value, sources, since }) => [name, [value, [...sources, since].join(' ').trim()]]),
  );
};

it('says of what a policy loosens that it waits for the person, and what holds already', () => {
  const rows = rowsOf({ is: 'none' });
  for (const [name, word] of [
    ['Tools read as described', 'none'],
    ['What you may be asked for', 'nothing'],
    ['Who gets it', 'nobody'],
    ['Their basis in law', 'none'],
  ])
    expect(rows.get(name!)).toEqual([`${word} until you accept the change`, 'organisation 2026-11-25']);
  expect(rows.get('Hidden words')).toEqual(['Nordlicht', 'organisation 2026-11-25']);
  expect(rows.get('Your no')![1]).toBe('floor');
});

it('says what holds once it was accepted, the basis in law with its article', () => {
  const rows = rowsOf({ is: 'none' }, { seen: true });
  expect(rows.get('Tools read as described')![0]).toBe('ERP invoices');
  expect(rows.get('Their basis in law')![0]).toBe('legitimate interests, Art. 6(1)(f) GDPR. To keep decisions consistent');
  expect([...rows.values()].join(' ')).not.toContain('until you accept');
});

it('says that managed settings which cannot be read are what everything waits for, and nothing of it is the person’s own', () => {
  const rows = rowsOf({ is: 'wrong', wrong: ['ceiling: is missing'] }, { has: false });
  const until = 'until the managed settings can be read';
  expect(rows.get('Everywhere')).toEqual([`nothing, ${until}`, 'managed 2026-11-20']);
  expect(rows.get('What you may be asked for')).toEqual([`nothing ${until}`, 'managed 2026-11-20']);
  expect(rows.get('Who gets it')).toEqual([`nobody ${until}`, 'managed 2026-11-20']);
});

it('names both where browser management and the organisation say something of one value, and the later day', () => {
  const rows = rowsOf({ is: 'set', settings: { ceiling: { hiddenWords: ['Kelvin'] } } }, { seen: true });
  expect(rows.get('Hidden words')).toEqual(['Kelvin and Nordlicht', 'managed organisation 2026-11-25']);
});
