import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WorkFunction } from '#components/questions/work-function.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const type = (text: string): void =>
  act(() => {
    const field = document.querySelector('input')!;
    field.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('is saved as it is typed, also what is on its way when the person goes elsewhere, and never typed over', () => {
  const set: string[] = [];
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const show = (workFunction: string) =>
    act(() => root.render(<WorkFunction workFunction={workFunction} onSet={(next) => set.push(next)} />));
  show('');
  // Read later than the page was drawn.
  show('Support');
  expect(document.querySelector('input')!.value).toBe('Support');
  type('Pay');
  act(() => void vi.advanceTimersByTime(1000));
  expect(set).toEqual(['Pay']);
  type('Payables ');
  show('Pay');
  expect(document.querySelector('input')!.value).toBe('Payables ');
  act(() => root.unmount());
  expect(set).toEqual(['Pay', 'Payables']);
});
