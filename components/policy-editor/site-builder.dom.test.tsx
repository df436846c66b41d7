// The builder of descriptions keeps what was typed.
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { SiteBuilder } from '#components/policy-editor/site-builder.tsx';
import { blankTool, type TypedTool } from '#components/policy-editor/typed-tool.ts';

it('[K2] leaves by Escape while nothing was typed, and never drops by it what was', () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  let left = 0;
  const nothing = () => {};
  const about = { tabs: [], tab: undefined, lack: undefined, problem: undefined, onTab: nothing, onType: nothing };
  const escape = (typed: TypedTool): void => {
    act(() =>
      root.render(<SiteBuilder {...about} typed={typed} onPoint={nothing} onAdd={nothing} onLeave={() => void left++} />),
    );
    act(() => void place.querySelector('input')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  };
  escape({ ...blankTool, title: 'Invoices' });
  expect(left).toBe(0);
  escape(blankTool);
  expect(left).toBe(1);
});
