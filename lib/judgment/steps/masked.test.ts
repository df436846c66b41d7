import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exampleOf } from '#lib/judgment/example.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import type { Step } from '#lib/judgment/steps-evidence.ts';
import { payloadOf } from '#lib/privacy/payload.ts';

const target = { name: 'Note', role: 'textbox', tag: 'input', selectors: [['#note']] };
const withSteps = (steps: Step[]) => {
  const made = exampleOf(kinds.find(({ needs }) => needs?.evidence === 'steps')!);
  return { ...made, body: { ...made.body, evidence: [{ type: 'steps' as const, count: steps.length, steps }] } };
};

it('[R2] of what is masked nothing is in the payload, and what is shown is', () => {
  const word = fc.stringMatching(/^[a-z]{9,20}$/).map((text) => `zq${text}`);
  fc.assert(
    fc.property(
      word,
      fc.constantFrom('masked', 'shown', 'secret'),
      fc.constantFrom('change', 'type', 'page'),
      (text, is, type) => {
        const value = { is, text } as const;
        const step: Step =
          type === 'page'
            ? { type, address: 'https://a.example/', title: '', how: 'opened', more: { ...value, text: `?q=${text}` } }
            : { type, target, value };
        expect(payloadOf(withSteps([step])).text.includes(text)).toBe(is === 'shown');
      },
    ),
  );
});

it('[C6] every string of a step passes the redactor', () => {
  const { text } = payloadOf(
    withSteps([
      {
        type: 'click',
        target: { ...target, name: 'Mail kim@example.com', selectors: [['aria/Mail kim@example.com']] },
        x: 1,
        y: 1,
      },
      { type: 'key', key: 'Enter', reason: 'As kim@example.com asked' },
    ]),
  );
  expect(text).not.toContain('kim@example.com');
  expect(text).toContain('aria/Mail ⟨email-1⟩');
});
