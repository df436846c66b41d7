import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appliesTo, matchingQuestion } from '#lib/judgment/matching-question.ts';
import type { StandingQuestion } from '#lib/judgment/questions.ts';

const here = { tool: 'erp.example', page: '/invoices/8841', workFunction: 'payables' };
const anywhere = { tool: '', page: '', workFunction: '' };
const question = (end: string, where: Partial<StandingQuestion['where']>): StandingQuestion => ({
  id: `00000000-0000-4000-8000-00000000000${end}`,
  version: 1,
  wording: 'Pay this invoice?',
  answers: ['Pay', 'Hold'],
  where: { ...anywhere, ...where },
});

it.each([
  [{}, true],
  [{ tool: 'erp.example' }, true],
  [{ tool: 'crm.example' }, false],
  [{ workFunction: 'payables' }, true],
  [{ workFunction: 'support' }, false],
  [{ page: '/invoices/8841' }, true],
  [{ page: '/invoices' }, false],
  [{ page: '/invoices/*' }, true],
  [{ page: '*/8841' }, true],
  [{ page: '/*8*4*' }, true],
  [{ page: '/invoices/8841*8841' }, false],
  [{ page: '*' }, true],
  [{ tool: 'erp.example', page: '/orders/*' }, false],
])('a question bound to %j applies here: %s', (where, applies) => {
  expect(appliesTo({ ...anywhere, ...where }, here)).toBe(applies);
});

it('takes the one that is bound most closely, whatever the order', () => {
  const all = [
    question('1', {}),
    question('2', { workFunction: 'payables' }),
    question('3', { tool: 'erp.example' }),
    question('4', { page: '/*' }),
    question('5', { page: '/invoices/*' }),
    question('6', { tool: 'erp.example', page: '/invoices/*' }),
    question('7', { tool: 'crm.example', page: '/invoices/8841' }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 1 }), (some) => {
      const best = some.filter(({ id }) => !id.endsWith('7')).toSorted((a, b) => b.id.localeCompare(a.id))[0];
      expect(matchingQuestion(some, here)).toEqual(best);
    }),
  );
});

it('a pattern with as many stars as it likes is read in no time', () => {
  expect(appliesTo({ ...anywhere, page: `/${'*a'.repeat(140)}b` }, { ...here, page: `/${'a'.repeat(8000)}` })).toBe(false);
});
