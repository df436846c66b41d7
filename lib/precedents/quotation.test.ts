// How a precedent is quoted at the beginning of a reason.
import { expect, it } from 'vitest';
import { quotationOf } from '#lib/precedents/quotation.ts';
import { pastCase } from '#tests/harness/past-cases.ts';

const case8840 = { title: 'Invoice 8840', text: 'x', day: '2026-05-11' };

it('names case, month and reason', () => {
  expect(quotationOf(pastCase({ ...case8840, why: 'Sole source\nunder 4.2.' }))).toBe(
    'As in Invoice 8840, May 2026: Sole source under 4.2. ',
  );
});

it('lets the answer speak where no reason was given', () => {
  expect(quotationOf(pastCase({ ...case8840, chosen: 'Pay', why: ' ' }))).toContain(': Pay ');
});

it('cuts a long reason at a word, and never a character in two', () => {
  const said = quotationOf(pastCase({ ...case8840, why: 'because of the rule '.repeat(20) }));
  expect(said).toMatch(/(?:because|of|the|rule)… $/);
  expect(quotationOf(pastCase({ ...case8840, why: '😀'.repeat(200) })).isWellFormed()).toBe(true);
});
