import { expect, it } from 'vitest';
import { nextInStack } from '#components/dashboard/use-stack.ts';

it('goes on to the next sheet of the stack that is left, then to one that was passed by, then to the list', () => {
  const walked = ['a', 'b', 'c'];
  expect(nextInStack(walked, new Set(walked), 'a')).toBe('b');
  expect(nextInStack(walked, new Set(['a', 'c']), 'a')).toBe('c');
  expect(nextInStack(walked, new Set(['a', 'c']), 'c')).toBe('a');
  expect(nextInStack(walked, new Set(['c']), 'c')).toBe('review');
});
