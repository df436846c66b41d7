import { expect, it } from 'vitest';
import { unbounded } from '#lib/policy/limits.ts';
import { heldWords } from '#lib/sync/held.ts';

it('[P2] tells why a policy holds up sending, and that all is safe', () => {
  expect(heldWords(unbounded, '2026-11-29')).toBeUndefined();
  expect(heldWords({ ...unbounded, notAfter: '2026-11-29' }, '2026-11-29')).toBeUndefined();
  expect(heldWords({ ...unbounded, notAfter: '2026-11-28' }, '2026-11-29')).toContain('has ended');
  for (const unseen of [{ recipients: [] }, { lawfulBases: [] }, { purposes: [] }])
    expect(heldWords({ ...unbounded, ...unseen }, '2026-11-29')).toMatch(/not accepted yet.*taking back works/);
});
