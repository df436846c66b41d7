// What the sheet shows is made from the exact bytes, and all of them.
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Sheet } from '#components/sheet/sheet.tsx';
import { leavesOf } from '#lib/judgment/leaves.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import { clean } from '#lib/judgment/clean.ts';
import { payloadOf, readPayload } from '#lib/privacy/payload.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { runsOf } from '#lib/privacy/visible.ts';
import { dayWords } from '#components/words/days.ts';
import { sampleElement, sampleJudgment } from '#tests/harness/samples.ts';
import { runs } from '#tests/harness/runs.ts';

const textOf = (judgment: Judgment): { text: string; payload: Judgment } => {
  const { text, hidden } = payloadOf(judgment);
  const payload = readPayload(text);
  const place = document.createElement('div');
  place.innerHTML = renderToStaticMarkup(<Sheet payload={payload} hidden={hidden} />);
  return { text: place.textContent, payload };
};

/** A value as it stands on the sheet: invisible characters by their names, in prose or exact. */
const asShown = (value: string, isProse: boolean): string =>
  runsOf(value, { isProse })
    .map((run) => run.name ?? run.text)
    .join('');

it('[C2] every value of the exact text stands on the sheet, whatever was written in it', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      'kim@example.com',
      'a\u202Eb',
      '<img src=x onerror=alert(1)>',
      '⟨email-1⟩',
      '\u0007',
      'x\u200By',
      '&lt;b&gt;',
      'toString',
      '__proto__',
    ),
  );
  const change = fc.record({
    place: fc.nat(kinds.length - 1),
    why: words,
    text: words,
    title: words,
    exact: words,
    fill: words,
    machine: fc.boolean(),
    day: fc.constantFrom(null, '2027-01-31'),
  });
  fc.assert(
    fc.property(change, ({ place, why, text, title, exact, fill, machine, day }) => {
      const made = sampleJudgment(place);
      made.body = {
        ...made.body,
        verdict: { ...made.body.verdict, rationale: why, fields: mapStrings(made.body.verdict.fields, (old) => fill || old) },
        evidence: [
          {
            type: 'quote',
            exact,
            prefix: '',
            suffix: '',
            structure: { headings: [title, why], row: text.slice(0, 64), length: 8841 },
          },
          sampleElement({ name: title, value: exact, text: text.slice(0, 200), selectors: [[fill || 'a', why || 'b']] }),
          { type: 'edit', field: title, before: exact, after: why, came: 'found' },
          { type: 'page', address: 'https://a.example/', title },
          {
            type: 'steps',
            count: 3,
            steps: [
              { type: 'page', address: 'https://a.example/', title, how: 'opened', more: { is: 'masked', text: why } },
              {
                type: 'change',
                target: { name: title, role: 'textbox', tag: 'input', selectors: [[fill || 'a']] },
                value: { is: 'shown', text: exact },
                reason: why,
              },
              { type: 'key', key: 'Enter', held: ['Control'], frame: [0] },
            ],
          },
        ],
        seenFirst: { machine, precedent: false },
        validUntil: day,
      };
      made.case = { ...made.case, text };
      const { text: shown, payload } = textOf(mapStrings(made, clean));
      for (const { path, value } of leavesOf(payload)) {
        const faces = [asShown(value, true), asShown(value, false), ...(path === 'day' ? [dayWords(value)] : [])];
        expect(
          faces.some((face) => shown.includes(face)),
          `${path}: ${JSON.stringify(value)}`,
        ).toBe(true);
      }
    }),
    { numRuns: runs(60, 1000) },
  );
});

it('[C2] shows a value of a field that this version does not know under its path', () => {
  const made = sampleJudgment(0);
  made.body.verdict.fields = { ...made.body.verdict.fields, laterField: 'from a newer version' };
  const { text } = textOf(made);
  expect(text).toContain('body/verdict/fields/laterField');
  expect(text).toContain('from a newer version');
});

it('[C6] shows what was hidden only as a placeholder', () => {
  const made = sampleJudgment(0);
  made.body.verdict.rationale = 'Ask kim.larsen@example.com, not kim.larsen@example.com or max@example.org.';
  const { text } = textOf(made);
  expect(text).toContain('Ask ⟨email-1⟩, not ⟨email-1⟩ or ⟨email-2⟩.');
  expect(text).not.toContain('example.org');
});
