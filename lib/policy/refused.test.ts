// What device and endpoint refuse of a record, for which the path of its page is not known (rule P5).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitsOf } from '#lib/policy/limits.ts';
import type { Ceiling } from '#lib/policy/policy.ts';
import { refusedBy, type Agreed } from '#lib/policy/refused.ts';
import { weigh } from '#lib/policy/weigh.ts';
import { anyDraft, anyPage, anyPolicy, samplePolicy } from '#tests/harness/policies.ts';
import { runs } from '#tests/harness/runs.ts';

const terms = { purposes: ['run-organisation'], expiresOn: '2026-12-29', today: '2026-11-29' } satisfies Agreed;
const under = (said: Ceiling, tool: string, kind = 'decision', more: Partial<Agreed> = {}): string | undefined =>
  refusedBy(limitsOf(said), { ...terms, record: { kind, tool }, ...more });
const elsewhere = { level: 'off' } as const;

describe('a record that arrives', () => {
  it('[P5] is refused where no page of its tool may be captured on', () => {
    const sites = [{ matches: ['https://a.example/*'], level: 'off' as const }];
    expect(under({ sites }, 'a.example')).toContain('leaves https://a.example/* alone');
    expect(under({ sites }, 'b.example')).toBeUndefined();
    const only = { sites: [{ matches: ['https://*.a.example/issues/*'], level: 'capture' as const }], elsewhere };
    expect(under(only, 'b.example')).toContain('this is none of them');
    expect(under(only, 'x.a.example:8443')).toBeUndefined();
    // Where the page may not be named, it may have been any.
    expect(under(only, '')).toBeUndefined();
    expect(under({ elsewhere }, '')).toContain('this is none of them');
  });

  it('[P5] is refused for its kind where no page of its tool allows it, and not where one does', () => {
    const sites = [{ matches: ['https://a.example/issues/*'], level: 'capture' as const, kinds: ['failure'] as 'failure'[] }];
    const narrow = { sites, elsewhere: { level: 'capture' as const, kinds: ['decision'] as 'decision'[] } };
    expect(under(narrow, 'a.example', 'failure')).toBeUndefined();
    expect(under(narrow, 'a.example', 'decision')).toBeUndefined();
    expect(under(narrow, 'a.example', 'exception')).toContain('but decision, failure.');
    expect(under(narrow, 'b.example', 'failure')).toContain('but decision.');
  });

  it('[P5] is refused where its agreement runs for longer than the policy lets one, by a day more than there are time zones', () => {
    const keeping = { endpointDays: 30 };
    expect(under({ keeping }, 'a.example')).toBeUndefined();
    expect(under({ keeping }, 'a.example', 'decision', { expiresOn: '2026-12-30' })).toBeUndefined();
    expect(under({ keeping }, 'a.example', 'decision', { expiresOn: '2026-12-31' })).toContain('for 30 days at most');
    expect(refusedBy(limitsOf({ keeping }), { ...terms, expiresOn: '2027-01-31' })).toContain('for 30 days at most');
  });

  it('is not refused for what is to be filled in, waited for or seen first', () => {
    const policy = samplePolicy({ notAfter: '2026-11-01' });
    expect(refusedBy(limitsOf(policy), { ...terms, record: { kind: 'decision', tool: 'redmine.example' } })).toBeUndefined();
  });

  it('[P5] is refused nowhere for its place or kind where the device lets it be captured', () => {
    fc.assert(
      fc.property(anyPolicy, anyDraft, anyPage, (policy, { kind = 'decision' }, { addresses: [page] }) => {
        const named = policy.sites.flatMap(({ matches }) => matches);
        // Of a host that the policy names by https alone, no page is taken to be reached without it.
        if (!page || (page.protocol === 'http:' && named.some((pattern) => pattern.startsWith('https:')))) return;
        const { keeping: _keeping, purposes: _purposes, ...limits } = policy;
        const bounds = limitsOf(limits);
        const refused = refusedBy(bounds, { ...terms, record: { kind, tool: page.host ?? page.hostname } });
        if (refused !== undefined) expect(weigh(bounds, { kind }, { addresses: [page] }).result).toBe('refused');
      }),
      { numRuns: runs(1000, 10_000) },
    );
  });
});
