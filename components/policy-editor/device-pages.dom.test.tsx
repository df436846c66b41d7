// The list of devices in pages: which are shown, how one gets on, and how one is found.
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { DevicePages, isMeant, onPage } from '#components/policy-editor/device-pages.tsx';
import { deviceSums } from '#components/policy-editor/device-sums.ts';
import type { FleetDevice } from '#lib/wire/fleet.ts';

const device = (nth: number): FleetDevice => ({
  device: `${String(nth).padStart(4, '0')}${'A'.repeat(39)}`,
  name: `Person ${nth}`,
  isRevoked: nth === 7,
  joinedBy: nth % 2 === 0 ? 'sign-in' : 'token ABCD-2345',
  day: '2026-11-29',
  policy: 1,
  extension: '0.1.0',
  refusals: 0,
});

const draw = (count: number) => {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const devices = Array.from({ length: count }, (_, nth) => device(nth));
  act(() => root.render(<DevicePages devices={devices}>{({ device: id, name }) => <li key={id}>{name}</li>}</DevicePages>));
  const press = (name: string) =>
    act(() => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)!.click());
  const type = (text: string) =>
    act(() => {
      const field = place.querySelector('input')!;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const names = () => [...place.querySelectorAll('li')].map(({ textContent }) => textContent);
  const said = () => place.querySelector('[role=status]')!.textContent;
  return { place, press, type, names, said };
};

it('shows a small organisation at once, without buttons and without a field', () => {
  const { place, names, said } = draw(onPage);
  expect([names().length, said()]).toEqual([onPage, `1 to ${onPage} of ${onPage}`]);
  expect([place.querySelectorAll('button').length, place.querySelectorAll('input').length]).toEqual([0, 0]);
});

it('goes on and back page by page, and refuses beyond the ends with a reason', () => {
  const { place, press, names, said } = draw(onPage * 2 + 3);
  const refusals = () => [...place.querySelectorAll('button')].map((button) => button.title);
  expect([said(), refusals()]).toEqual([`1 to ${onPage} of ${onPage * 2 + 3}`, ['This is the first page.', '']]);
  press('Further');
  press('Further');
  expect([names(), refusals()]).toEqual([
    ['Person 50', 'Person 51', 'Person 52'],
    ['', 'This is the last page.'],
  ]);
  press('Further');
  expect(names()).toHaveLength(3);
  press('Earlier');
  expect(names()[0]).toBe(`Person ${onPage}`);
});

it('finds devices by whatever is known of them, and says when there is none', () => {
  const { type, names, said } = draw(60);
  type('person 41');
  expect([names(), said()]).toEqual([['Person 41'], '1 to 1 of 1 found among 60']);
  type('nobody');
  expect([names(), said()]).toEqual([[], 'None of 60 devices is meant by that.']);
  expect([isMeant(device(7), 'removed'), isMeant(device(8), 'removed'), isMeant(device(7), 'abcd-2345')]).toEqual([
    true,
    false,
    true,
  ]);
});

it('sums up how far a policy has come, without those that were removed', () => {
  expect(deviceSums([])).toBe('0 devices.');
  expect(deviceSums([device(1)])).toBe('1 device: 1 accepted version 1.');
  const some = [{ ...device(1), policy: 3 }, { ...device(2), policy: 3 }, device(3), { ...device(4), policy: null }, device(7)];
  expect(deviceSums(some)).toBe('4 devices: 2 accepted version 3, 1 version 1, 1 accepted no policy. 1 was removed.');
});
