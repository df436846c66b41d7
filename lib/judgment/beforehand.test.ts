// What is filled in beforehand, and what never is.
import { expect, it } from 'vitest';
import { filledFor, mayFill } from '#lib/judgment/beforehand.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';

const kind = kinds.find(({ edit }) => edit)!;
const { origin } = kind.edit!;
const one = { workFunction: '', kind: kind.name, field: origin, value: 'template' };

it('fills fields of the case, for this kind of work before every one', () => {
  const own = { ...one, workFunction: 'payables', value: 'model' };
  expect(filledFor([own, one], kind, 'payables')).toEqual({ [origin]: 'model' });
  expect(filledFor([own, one], kind, 'legal')).toEqual({ [origin]: 'template' });
  expect(filledFor([own], kind, '')).toEqual({});
});

it('fills no answer, nothing that is selected, no choice that there is not, and nothing of another kind', () => {
  for (const each of kinds) {
    expect(mayFill(each).filter((name) => name in each.verdict || name === each.selectionField)).toEqual([]);
    const answers = Object.keys(each.verdict).map((field) => ({ ...one, kind: each.name, field, value: 'x' }));
    expect(filledFor(answers, each, '')).toEqual({});
  }
  expect(
    filledFor(
      [
        { ...one, value: 'nobody' },
        { ...one, kind: 'other' },
        { ...one, value: ' ' },
      ],
      kind,
      '',
    ),
  ).toEqual({});
});

it('fills a list by its lines', () => {
  const withList = kinds.find(({ asked }) => Object.values(asked).some(({ control }) => control === 'list'))!;
  const [field] = Object.entries(withList.asked).find(([, { control }]) => control === 'list')!;
  const value = 'Pay\n\nHold';
  expect(filledFor([{ workFunction: '', kind: withList.name, field, value }], withList, '')).toEqual({
    [field]: ['Pay', 'Hold'],
  });
});
