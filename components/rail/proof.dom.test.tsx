// What a person reads of a proof of erasure: who holds copies, told or not.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Proof } from '#components/rail/proof.tsx';
import type { ReceiptClaims } from '#lib/wire/receipts.ts';

const termsOf = (holders: { toldRecipients: string[]; untoldRecipients?: string[] }): Record<string, string> => {
  const id = '0b6b5f3e-7f0f-4c39-9a3b-2f6a3d1c5e10';
  const claims: ReceiptClaims = { state: 'erased', id, day: '2026-11-22', storeEpoch: id, ...holders };
  const place = document.createElement('div');
  place.innerHTML = renderToStaticMarkup(<Proof receipt={{ recordId: id, state: 'erased', jws: 'a.b.c', at: 0, claims }} />);
  return Object.fromEntries([...place.querySelectorAll('dt')].map((dt) => [dt.textContent, dt.nextElementSibling!.textContent]));
};

it('[C5] says who was told and who has to be asked, each under its own name', () => {
  const terms = termsOf({ toldRecipients: ['package a'], untoldRecipients: ['package b', 'package c'] });
  expect(terms).toMatchObject({
    'Told, because they hold copies': 'package a',
    'Hold copies, but could not be told: ask them': 'package b, package c',
  });
  expect(terms).not.toHaveProperty('Copies');
});

it('[C5] says that somebody was told only when somebody was', () => {
  const untold = termsOf({ toldRecipients: [], untoldRecipients: ['package b'] });
  expect(untold).not.toHaveProperty('Told, because they hold copies');
  expect(untold).toMatchObject({ 'Hold copies, but could not be told: ask them': 'package b' });
  expect(termsOf({ toldRecipients: [] })).toMatchObject({ Copies: 'No copies were handed on' });
});
