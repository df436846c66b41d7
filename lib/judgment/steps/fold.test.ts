import { describe, expect, it } from 'vitest';
import type { RawStep } from '#lib/judgment/steps/raw-step.ts';
import { foldSteps, type Told } from '#lib/judgment/steps/fold.ts';

const target = { name: 'Note', role: 'textbox', tag: 'input', selectors: [['#note']] };
const other = { ...target, selectors: [['#other']] };
const viewport = { width: 800, height: 600 };
const told = (...steps: Told['step'][]): Told[] => steps.map((step, index) => ({ tab: 0, at: index * 1000, step }));
const page = (address: string, came: 'begun' | 'led' | 'bare' | 'again'): RawStep => ({
  type: 'page',
  address,
  title: 'T',
  came,
  viewport,
});
const click = (nth: number, at = target): RawStep => ({ type: 'click', target: at, x: 1, y: 2, button: 'primary', nth });
const key: RawStep = { type: 'key', key: 'Enter', held: [] };

describe('steps', () => {
  it('[R2] come masked, and what follows an address with them', () => {
    const steps = foldSteps(
      told(
        page('https://a.example/x?q=Kim#1', 'begun'),
        { type: 'change', target, text: 'Kim' },
        { type: 'type', target: other, text: 'a' },
      ),
    );
    expect(steps).toMatchObject([
      { address: 'https://a.example/x', more: { is: 'masked', text: '?q=Kim#1' }, how: 'opened' },
      { value: { is: 'masked', text: 'Kim' } },
      { value: { is: 'masked', text: 'a' } },
    ]);
  });

  it('that belong together are one', () => {
    const steps = foldSteps(
      told(
        click(1),
        click(2),
        { type: 'change', target, text: 'a' },
        { type: 'change', target, text: 'ab' },
        key,
        {
          type: 'type',
          target,
          text: 'c',
        },
        { type: 'type', target, text: 'd' },
      ),
    );
    expect(steps).toMatchObject([
      { type: 'click', isDouble: true },
      { type: 'change', value: { text: 'ab' } },
      { type: 'key' },
      { type: 'type', value: { text: 'cd' } },
    ]);
    expect(foldSteps(told(click(1), click(1)))).toHaveLength(2);
    expect(foldSteps(told(click(1), click(2, other)))).toHaveLength(2);
  });

  it('have the reason that came after them, and stay apart by it', () => {
    const steps = foldSteps(told(click(1), { type: 'reason', text: 'Asked for' }, click(2)));
    expect(steps).toMatchObject([{ reason: 'Asked for' }, { type: 'click' }]);
    expect(foldSteps(told({ type: 'reason', text: 'Of nothing' }))).toEqual([]);
  });

  it('know a page that they led to from one that was gone to', () => {
    const how = (came: 'led' | 'bare' | 'again', at: number) =>
      foldSteps([
        { tab: 0, at: 0, step: click(1) },
        { tab: 0, at, step: page('https://a.example/b', came) },
      ])[1];
    expect(how('led', 9000)).toMatchObject({ how: 'followed' });
    expect(how('bare', 500)).toMatchObject({ how: 'followed' });
    expect(how('bare', 9000)).toMatchObject({ how: 'opened' });
    expect(how('again', 500)).toMatchObject({ how: 'opened' });
  });

  it('scroll where something is done afterwards in the same page', () => {
    const scroll: RawStep = { type: 'scroll', x: 0, y: 500 };
    expect(foldSteps(told(scroll, click(1), scroll)).map(({ type }) => type)).toEqual(['scroll', 'click']);
    expect(foldSteps(told(click(1), scroll, page('https://a.example/', 'led'))).map(({ type }) => type)).toEqual([
      'click',
      'page',
    ]);
  });
});
