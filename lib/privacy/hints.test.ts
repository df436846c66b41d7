import { expect, it } from 'vitest';
import { detectors } from '#lib/privacy/detectors/index.ts';
import { hintsIn } from '#lib/privacy/hints.ts';
import { redactAll } from '#lib/privacy/redact.ts';

const told = (text: string, list?: readonly string[]) =>
  hintsIn(text, list).map(({ start, end, what }) => `${what}: ${text.slice(start, end)}`);

it('points at names after a title or a greeting, and at addresses, in several languages', () => {
  expect(told('Dear Kim Larsen, see Dr. Zoë Müller')).toEqual(['name: Kim Larsen', 'name: Zoë Müller']);
  expect(told('Frau Schmidt wohnt Hauptstraße 12')).toEqual(['name: Schmidt', 'address: Hauptstraße 12']);
  expect(told('at 12 High Street, or 5 rue de Rivoli')).toEqual(['address: 12 High Street', 'address: 5 rue de Rivoli']);
});

it('points at the words of an organisation’s list, whole and in any case, whatever signs are in them', () => {
  expect(told('NORTHWIND (EU) asked Northwindy', ['Northwind', 'Northwind (EU)'])).toEqual(['term: NORTHWIND (EU)']);
  expect(told('the Blue-Sky file', ['blue-sky'])).toEqual(['term: Blue-Sky']);
  expect(told('project C++ and Kim', ['C++', 'kim'])).toEqual(['term: C++', 'term: Kim']);
  expect(told('nothing listed', ['', ' '])).toEqual([]);
});

it('leaves ordinary words, and what redaction hides is no matter of hints', () => {
  expect(told('The Framework Agreement applies. Net 30 days, Section 4 of Annex B')).toEqual([]);
  expect(redactAll('Dear Kim Larsen of 12 High Street', detectors).value).toBe('Dear Kim Larsen of 12 High Street');
});
