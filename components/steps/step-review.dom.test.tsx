// Going through the steps of a demonstration: what is typed is kept, and the keyboard is never lost.
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { StepReview } from '#components/steps/step-review.tsx';
import type { RecordId } from '#lib/judgment/judgment.ts';
import type { Step } from '#lib/judgment/steps-evidence.ts';
import type { UnsavedSteps } from '#components/steps/use-unsaved-steps.ts';

const target = { name: 'Note', role: 'textbox', tag: 'input', selectors: [['#note']] };
const approve: Step = { type: 'click', target: { ...target, name: 'Approve' }, x: 1, y: 1 };
const first: Step[] = [
  { type: 'change', target, value: { is: 'masked', text: 'Sole source' } },
  approve,
  approve,
  { type: 'key', key: 'Enter', held: [] },
];

let steps: Step[];
let stored: UnsavedSteps | undefined;
let root: Root;
let place: HTMLElement;
const unsaved = {
  read: () => Promise.resolve(stored),
  write: async (_id: RecordId, next: UnsavedSteps | undefined) => void (stored = next),
};

const show = (): Promise<void> =>
  act(async () =>
    root.render(
      <StepReview
        id={'r' as RecordId}
        steps={steps}
        isAttached={false}
        unsaved={unsaved}
        onRevise={async (next) => void (steps = next)}
      />,
    ),
  );
/** As a person comes back to the page. */
const open = async (): Promise<void> => {
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await show();
};
const button = (words: string): HTMLButtonElement =>
  [...place.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith(words))!;
const press = async (words: string): Promise<void> => {
  button(words).focus();
  await act(async () => button(words).click());
  await show();
};
const type = (field: HTMLTextAreaElement, text: string): Promise<void> =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const reason = (): HTMLTextAreaElement => place.querySelector('[id^=step-reason]')!;

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  [steps, stored] = [first, undefined];
  await open();
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

it('[K2] what was typed about a step is there when the page comes back, until it is saved', async () => {
  await press('Say why of step 3');
  await type(reason(), 'Twice, as the form forgets the first');
  act(() => root.unmount());
  await open();
  expect(reason().value).toBe('Twice, as the form forgets the first');
  await press('Leave it');
  await press('Go on editing of step 3');
  await act(async () => place.querySelector('form')!.requestSubmit());
  await show();
  expect(steps.map((step) => step.reason)).toEqual([undefined, undefined, 'Twice, as the form forgets the first', undefined]);
  expect(stored).toBeUndefined();
  expect(document.activeElement).toBe(button('Edit of step 3'));
});

it('[C6] of what is typed a word that could become a secret is held back, and of what stood there before nothing', async () => {
  steps = [{ type: 'change', target, value: { is: 'masked', text: 'Paid by sk-live-51' } }, ...first.slice(1)];
  await show();
  await press('Edit, say why of step 1');
  await type(reason(), 'Because');
  expect(Object.values(stored!)[0]!.text).toBe('Paid by sk-live-51');
  await type(reason(), 'Because sk-live-51');
  expect(Object.values(stored!)[0]!.reason).not.toContain('sk-live-51');
});

it('[R2] a value is shown and masked by the same button, which keeps the keyboard', async () => {
  await press('Show value of step 1');
  expect(steps[0]).toMatchObject({ value: { is: 'shown' } });
  expect(document.activeElement).toBe(button('Mask value of step 1'));
  await press('Mask value of step 1');
  expect(steps).toEqual(first);
});

it('a cut step is put back from where it stood, also the last one', async () => {
  for (const at of [2, 4]) {
    await press(`Cut of step ${at}`);
    expect(steps).toHaveLength(3);
    expect(document.activeElement).toBe(button('Put it back'));
    const items = [...place.querySelectorAll('li')];
    expect(items.findIndex(({ className }) => className === 'steps-cut')).toBe(at - 1);
    await press('Put it back');
    expect(steps).toEqual(first);
    expect(document.activeElement).toBe(button(`Say why of step ${at}`));
  }
});
