// Secrets in an element, in what is around it, and across its ends.
import { expect, it } from 'vitest';
import { elementEvidence } from '#lib/judgment/element-evidence.ts';
import { mapStrings } from '#lib/privacy/redact.ts';
import { payloadOf } from '#lib/privacy/payload.ts';
import { scrubElement } from '#lib/privacy/scrub-element.ts';
import { sampleElement, sampleJudgment } from '#tests/harness/samples.ts';

const number = '4111 1111 1111 1111';

it('[C6] a card number is hidden in every string of an element', () => {
  const plain = sampleElement({ text: 'Approve' });
  let count = 0;
  mapStrings(plain, (text) => (count++, text));
  for (let place = 0; place < count; place++) {
    let at = 0;
    const holding = mapStrings(plain, (text) => (at++ === place && text !== plain.type ? number : text));
    const scrubbed = scrubElement(elementEvidence.parse(holding));
    expect(JSON.stringify(scrubbed)).not.toContain('1111');
  }
});

it('[C6] a card number is hidden where it begins before an element and ends in it, or behind it', () => {
  const { neighbours } = sampleElement();
  const across = (before: string, text: string, after: string) =>
    scrubElement(sampleElement({ text, neighbours: { ...neighbours, before, after } }));
  expect(JSON.stringify(across('Card 4111 1111', '1111 1111', ''))).not.toContain('1111');
  expect(JSON.stringify(across('Card', '4111 1111', '1111 1111 on file'))).not.toContain('1111');
});

it('an element without secrets stays as it is', () => {
  expect(scrubElement(sampleElement())).toEqual(sampleElement());
});

it('[C6] an address in a row, a name or a selector is hidden in what would leave', () => {
  const mail = 'kim.larsen@example.com';
  const made = sampleJudgment();
  const piece = sampleElement({ name: mail, selectors: [[`aria/${mail}`], [`[title="${mail}"]`]] });
  made.body.evidence = [{ ...piece, neighbours: { ...piece.neighbours, row: `Ask ${mail}` } }];
  const { text, hidden } = payloadOf(made);
  expect(text).not.toContain('larsen');
  expect(hidden.map(({ original }) => original)).toEqual([mail]);
});
