import { describe, expect, it } from 'vitest';
import { readFlow } from '#lib/dataset/recorder/read.ts';
import { flowOf } from '#lib/dataset/recorder/write.ts';
import { exampleOf } from '#lib/judgment/example.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { stepsAmong } from '#lib/judgment/steps/step-words.ts';

const flow = {
  title: 'Approve',
  steps: [
    { type: 'setViewport', width: 800, height: 600, deviceScaleFactor: 1, isMobile: false, hasTouch: false, isLandscape: false },
    {
      type: 'navigate',
      url: 'https://erp.example/1?q=Kim',
      assertedEvents: [{ type: 'navigation', url: 'https://erp.example/1?q=Kim', title: 'One' }],
    },
    { type: 'waitForElement', selectors: ['#note'] },
    { type: 'change', target: 'main', selectors: [['aria/Note[role="textbox"]'], '#note'], value: 'Kim' },
    { type: 'keyDown', key: 'Control' },
    { type: 'keyDown', key: 's' },
    { type: 'keyUp', key: 's' },
    { type: 'keyUp', key: 'Control' },
    {
      type: 'click',
      selectors: [['#go']],
      offsetX: 1,
      offsetY: 2,
      assertedEvents: [{ type: 'navigation', url: 'https://erp.example/2', title: 'Two' }],
    },
  ],
};

describe('a file of the recorder', () => {
  it('[R2] comes in with everything typed masked', () => {
    const { title, steps, viewport, leftOut } = readFlow(JSON.stringify(flow));
    expect({ title, viewport, leftOut }).toEqual({ title: 'Approve', viewport: { width: 800, height: 600 }, leftOut: 1 });
    expect(steps).toMatchObject([
      { type: 'page', address: 'https://erp.example/1', title: 'One', how: 'opened', more: { is: 'masked', text: '?q=Kim' } },
      {
        type: 'change',
        target: { name: 'Note', role: 'textbox', selectors: [['aria/Note[role="textbox"]'], ['#note']] },
        value: { is: 'masked', text: 'Kim' },
      },
      { type: 'key', key: 's', held: ['Control'] },
      { type: 'click', x: 1, y: 2 },
      { type: 'page', address: 'https://erp.example/2', title: 'Two', how: 'followed' },
    ]);
  });

  it('that we wrote comes back as it was, but for what a flow does not hold', () => {
    const piece = stepsAmong(exampleOf(kinds.find(({ needs }) => needs?.evidence === 'steps')!).body.evidence)!;
    const { steps } = readFlow(JSON.stringify(flowOf('x', piece, {})));
    expect(steps.map(({ type, reason }) => [type, reason])).toEqual(piece.steps.map(({ type, reason }) => [type, reason]));
  });

  it.each([
    ['no JSON', 'x{'],
    ['no flow', '{"steps":[]}'],
    ['a step of no kind', '{"title":"x","steps":[{"type":"fly"}]}'],
    ['a click without a place', '{"title":"x","steps":[{"type":"click","selectors":["a"]}]}'],
    ['nothing done', '{"title":"x","steps":[{"type":"waitForElement"}]}'],
    [
      'a way that is too long',
      JSON.stringify({ title: 'x', steps: [{ type: 'change', selectors: ['a'.repeat(2000)], value: '' }] }),
    ],
  ])('with %s is refused, with what is safe and what to do', (_what, text) => {
    expect(() => readFlow(text)).toThrow(/\. Nothing was brought in.*choose Export/);
  });
});
