import { describe, expect, it } from 'vitest';
import { may, move, states } from '#lib/judgment/life.ts';

describe('the life of a record', () => {
  it('goes from draft to stored', () => {
    expect(move(move(move(move('draft', 'keep'), 'consent'), 'send'), 'acknowledge')).toBe('stored');
  });

  it('[C3] lets nothing revise a record once it was agreed to', () => {
    for (const state of states.filter((each) => !['draft', 'kept', 'private'].includes(each)))
      expect(may(state, 'revise')).toBe(false);
  });

  it('[C5] lets everything that was agreed to be taken back', () => {
    for (const state of ['consented', 'consented-here', 'sent', 'stored', 'refused', 'withdrawn'] as const)
      expect(move(state, 'withdraw')).toBe('withdrawn');
    expect(move('withdrawn', 'confirm-erased')).toBe('erased');
  });

  it('[W2] lets nothing send what was agreed to for this device', () => {
    for (const act of ['send', 'acknowledge', 'refuse', 'consent'] as const) expect(may('consented-here', act)).toBe(false);
  });

  it('[I4] never leaves erased', () => {
    for (const act of ['keep', 'reopen', 'revise', 'set-aside', 'consent', 'send', 'acknowledge', 'refuse'] as const)
      expect(may('erased', act)).toBe(false);
  });

  it('names the act and the state when a move is not allowed', () => {
    expect(() => move('draft', 'consent')).toThrow('A draft record cannot consent');
  });
});
