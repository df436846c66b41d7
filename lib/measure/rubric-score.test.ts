// What evaluations come to, beside figures that were worked out by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '#lib/judgment/rubrics.ts';
import { metOf, scoreOf } from '#lib/measure/rubric-score.ts';

const criterion = (id: string, points: number, steps: string[] = []): Criterion => ({
  id,
  words: id,
  points,
  steps,
  guidance: '',
  examples: [],
  needsNote: false,
});
const rubric = {
  name: 'Replies',
  criteria: [criterion('cAaaaaaa', 5), criterion('cBbbbbbb', 4, ['No', 'In part', 'Yes']), criterion('cCcccccc', -8)],
};

describe('the score of an evaluation', () => {
  it('divides what was reached by the points above zero', () => {
    const all = { cAaaaaaa: 'met', cBbbbbbb: '3', cCcccccc: 'notMet' };
    expect(scoreOf(rubric, all)).toEqual({ points: 9, most: 9, share: 1 });
    expect(scoreOf(rubric, { ...all, cBbbbbbb: '2' })).toEqual({ points: 7, most: 9, share: 7 / 9 });
    expect(scoreOf(rubric, { cAaaaaaa: 'notMet', cBbbbbbb: '1', cCcccccc: 'met' })).toEqual({
      points: -8,
      most: 9,
      share: -8 / 9,
    });
  });

  it('is none while one criterion has no verdict, or one that is no step of it', () => {
    expect(scoreOf(rubric, { cAaaaaaa: 'met', cBbbbbbb: '3' })).toBeUndefined();
    for (const verdict of ['met', '0', '4', '', undefined]) expect(metOf(rubric.criteria[1]!, verdict)).toBeUndefined();
    expect(metOf(rubric.criteria[0]!, '1')).toBeUndefined();
  });

  it('is never above one, and grows with every step of a criterion that is worth something', () => {
    const steps = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -100, max: 100 }).filter(Boolean), fc.integer({ min: 1, max: 4 })), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.nat(),
        (drawn, nth) => {
          const criteria = drawn.map(([points], place) => criterion(`cAaaaaa${String.fromCharCode(97 + place)}`, points, steps));
          const answers = Object.fromEntries(drawn.map(([, step], place) => [criteria[place]!.id, String(step)]));
          const score = scoreOf({ name: 'x', criteria }, answers);
          if (!score) return drawn.every(([points]) => points < 0);
          const place = nth % drawn.length;
          const [points, step] = drawn[place]!;
          const next = scoreOf({ name: 'x', criteria }, { ...answers, [criteria[place]!.id]: String(step + 1) })!;
          return score.share <= 1 && Math.sign(next.points - score.points) === Math.sign(points);
        },
      ),
    );
  });
});
