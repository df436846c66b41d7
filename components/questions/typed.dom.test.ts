import { expect, it } from 'vitest';
import { blank, lackOf, placeWords, questionIn, typedOf } from '#components/questions/typed.ts';
import { questionDraft } from '#lib/judgment/questions.ts';

const good = { ...blank, wording: ' Pay this invoice? ', answers: 'Pay\n\n Hold \n', page: '/invoices/*' };

it('reads a form as a question, and opens again with it', () => {
  const question = questionIn(good);
  expect(question).toEqual({
    wording: 'Pay this invoice?',
    answers: ['Pay', 'Hold'],
    where: { tool: '', page: '/invoices/*', workFunction: '' },
  });
  expect(questionDraft.parse(question)).toEqual(question);
  expect(questionIn(typedOf(question))).toEqual(question);
});

it.each([
  [{ wording: ' ' }, 'Write the question.'],
  [{ answers: 'Pay' }, 'Write two answers or more, one a line.'],
  [{ answers: 'abcdefghij'.split('').join('\n') }, 'Nine answers are the most: each has a digit.'],
  [{ answers: 'Pay\nPay ' }, 'Two answers are the same.'],
  [{ answers: `Pay\n${'a'.repeat(101)}` }, 'Make it shorter: it has to fit on the card.'],
  [{ page: 'invoices' }, 'A page begins with / or *.'],
  [{}, undefined],
])('says what %j lacks', (change, lack) => {
  const typed = { ...good, ...change };
  expect(lackOf(typed)).toBe(lack);
  if (!lack) expect(questionDraft.safeParse(questionIn(typed)).success).toBe(true);
});

it('says where it is asked', () => {
  expect(placeWords({ tool: '', page: '', workFunction: '' })).toBe('Asked everywhere');
  expect(placeWords({ tool: 'erp.example', page: '/a/*', workFunction: 'payables' })).toBe(
    'Asked in erp.example, on pages /a/*, when the work is payables',
  );
});
