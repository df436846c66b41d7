import { parse } from '@puppeteer/replay';
import { describe, expect, it } from 'vitest';
import { recorder } from '#lib/dataset/formats/recorder.ts';
import { flowOf } from '#lib/dataset/recorder/write.ts';
import type { Step, StepTarget } from '#lib/judgment/steps-evidence.ts';
import { exampleRows } from '#tests/harness/package-rows.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';

const target: StepTarget = { name: 'Save', role: 'button', tag: 'button', selectors: [['#save'], ['#host', 'button']] };
const page = (name: string, how: 'opened' | 'followed', tab?: number): Step => ({
  type: 'page',
  address: `https://erp.example/${name}`,
  title: name,
  how,
  ...(tab ? { tab } : {}),
});
const flow = (...steps: Step[]) =>
  flowOf('A goal', { steps, viewport: { width: 800, height: 600 } }, { kind: 'x' }).steps.slice(2);

describe('a flow', () => {
  it('[D2] of every example is what the recorder’s own parser takes, with nothing lost', () => {
    const rows = exampleRows().flatMap(({ judgment }) => {
      const { text, asked } = judgment.case;
      const { fields, rationale } = judgment.body.verdict;
      return recorder.rows(kindNamed(judgment.kind)!, { text, asked, verdict: fields, rationale }, judgment);
    });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(parse(JSON.parse(JSON.stringify(row)))).toEqual(row);
  });

  it('waits for a page that a step led to, and goes to one that the person went to', () => {
    const steps = flow(page('a', 'opened'), { type: 'click', target, x: 3, y: 4 }, page('b', 'followed'), page('c', 'opened'));
    expect(steps).toMatchObject([
      { type: 'navigate', url: 'https://erp.example/a' },
      {
        type: 'click',
        selectors: target.selectors,
        offsetX: 3,
        assertedEvents: [{ type: 'navigation', url: 'https://erp.example/b' }],
      },
      { type: 'navigate', url: 'https://erp.example/c' },
    ]);
  });

  it('waits for no page in a frame, and finds another tab by its address', () => {
    const steps = flow(
      page('a', 'opened'),
      { type: 'click', target, x: 1, y: 1, frame: [0, 1] },
      page('b', 'followed'),
      page('t', 'followed', 1),
      { type: 'change', target, value: { is: 'shown', text: 'x' }, tab: 1 },
    );
    expect(steps[1]).not.toHaveProperty('assertedEvents');
    expect(steps.slice(1)).toMatchObject([
      { type: 'click', frame: [0, 1] },
      { type: 'change', target: 'https://erp.example/t', value: 'x' },
    ]);
  });

  it('types into rich text key by key, and what no key has as a whole', () => {
    expect(flow({ type: 'type', target, value: { is: 'shown', text: 'a!' } }).map((each) => 'key' in each && each.key)).toEqual([
      'a',
      'a',
      '!',
      '!',
    ]);
    expect(flow({ type: 'type', target, value: { is: 'shown', text: 'ä' } })).toMatchObject([{ type: 'change', value: 'ä' }]);
    expect(flow({ type: 'key', key: 's', held: ['Control'] })).toMatchObject([
      { type: 'keyDown', key: 'Control' },
      { type: 'keyDown', key: 's' },
      { type: 'keyUp', key: 's' },
      { type: 'keyUp', key: 'Control' },
    ]);
  });

  it('says a reason before its step, and of what is masked only that it is', () => {
    const steps = flow({ type: 'change', target, value: { is: 'masked', text: 'Kim' }, reason: 'Asked for' });
    expect(steps).toMatchObject([
      { type: 'customStep', name: 'judgment', parameters: { reason: 'Asked for' } },
      { type: 'change', value: '⟨masked⟩' },
    ]);
  });
});
