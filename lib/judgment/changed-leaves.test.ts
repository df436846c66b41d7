import { expect, it } from 'vitest';
import { changedLeaves } from '#lib/judgment/changed-leaves.ts';
import { examples } from '#lib/judgment/example.ts';

it('names every value that changed, came or went, and none that differs in any version', () => {
  const [before] = examples();
  const after = structuredClone(before!);
  after.id = '00000000-0000-4000-8000-00000000000f';
  after.supersedes = before!.id;
  after.body.revision = 2;
  after.body.verdict.rationale = 'Another reason';
  after.body.evidence = [{ type: 'page', address: '', title: 'Another page' }];
  const changes = changedLeaves(before!, after);
  expect(changes.find(({ path }) => path === 'body/verdict/rationale')).toEqual({
    path: 'body/verdict/rationale',
    before: before!.body.verdict.rationale,
    after: 'Another reason',
  });
  expect(changes.map(({ path }) => path)).toContain('body/evidence/0/title');
  expect(changes.map(({ path }) => path)).not.toContain('body/revision');
  expect(changedLeaves(before!, before!)).toEqual([]);
});
