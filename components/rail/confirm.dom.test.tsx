// The question before what cannot be undone, for somebody without a mouse.
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { Confirm } from '#components/rail/confirm.tsx';

it('takes the keyboard once, to the answer that changes nothing, and leaves it to the person from then on', () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const draw = () => act(() => root.render(<Confirm verb="Discard" sentence="It is gone then." onConfirm={() => {}} />));
  draw();
  act(() => place.querySelector('button')!.click());
  expect(document.activeElement?.textContent).toBe('Leave it');
  const [discard] = place.querySelectorAll('button');
  discard!.focus();
  draw();
  expect(document.activeElement).toBe(discard);
});
