import { expect, it } from 'vitest';
import { inOrder, nextAfter } from '#components/inbox/walk.ts';
import type { Group, InboxRow } from '#lib/store/queries.ts';

const row = (id: string, group: Group): InboxRow => ({ id, group, kind: 'decision', answer: '', why: '', tool: '', at: 0 });
const rows = [row('w', 'waiting'), row('r1', 'to-review'), row('r2', 'to-review'), row('n', 'needs-you')];

it('walks the list in the order in which it stands on screen, open quiet groups last', () => {
  expect(inOrder(rows, { sent: [row('s', 'sent')] }).map(({ id }) => id)).toEqual(['n', 'r1', 'r2', 'w', 's']);
});

it('goes to the next of the same group, then the one before, then what waits for review, then the list', () => {
  const ordered = inOrder(rows, {});
  expect(nextAfter(ordered, 'r1')).toBe('r2');
  expect(nextAfter(ordered, 'r2')).toBe('r1');
  expect(nextAfter(ordered, 'n')).toBe('r1');
  expect(nextAfter([row('r', 'to-review')], 'r')).toBe('review');
});
