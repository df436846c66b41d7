// What a new draft keeps as it is while detectors run over the rest of it.
import { expect, it } from 'vitest';
import { newDraft } from '#lib/actions/new-draft.ts';
import { payloadOf, readPayload } from '#lib/privacy/payload.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { sampleElement, sampleJudgment } from '#tests/harness/samples.ts';

/** An id whose digits pass for a card number; one in some 800 ids does. */
const unlucky = '66765875-5000-4495-a3ce-fd014d212c30';

it('[K2] keeps its id, also where the digits look like a card number; else its card would never find it', async () => {
  expect(scrub(unlucky)).toBe(unlucky);
  const sight = { draft: unlucky, address: '', title: 'Card 4111 1111 1111 1111', quote: undefined, coverage: [], note: '' };
  const { record, companion } = await newDraft(sight, 'a2V5', 0);
  expect([record.id, record.judgment.id, companion.id]).toEqual([unlucky, unlucky, unlucky]);
  expect(record.judgment.case.text).toContain('⟨card-1⟩');
});

it('[C2] a payload names the precedent that it starts from as it is, and can be read back', () => {
  const made = sampleJudgment();
  made.body.precedent = { id: unlucky, as: 'cited' };
  expect(readPayload(payloadOf(made).text).body.precedent).toEqual({ id: unlucky, as: 'cited' });
});

it('a control that was pointed at is evidence, and stands in the case with its value; words that were selected go before it', async () => {
  const sight = {
    draft: unlucky,
    address: '',
    title: 'Claims of May',
    quote: undefined,
    coverage: [],
    note: '',
    element: sampleElement(),
  };
  const { judgment } = (await newDraft(sight, 'a2V5', 0)).record;
  expect(judgment.case.text).toBe('Claims of May\nStatus: Rejected');
  expect(judgment.body.evidence).toEqual([sampleElement(), { type: 'page', address: '', title: 'Claims of May' }]);
  const quote = { type: 'quote' as const, exact: 'Net 30', prefix: '', suffix: '' };
  const selected = (await newDraft({ ...sight, quote }, 'a2V5', 0)).record.judgment;
  expect(selected.body.evidence.map(({ type }) => type)).toEqual(['quote', 'page']);
});

it('[C6] an edit suggests the kind that takes it, with both texts filled in and without secrets; a source only where it is known', async () => {
  const edit = {
    type: 'edit' as const,
    field: 'Reply',
    before: 'Pay 4111 1111 1111 1111 now',
    after: 'Pay later',
    came: 'found' as const,
  };
  const sight = { draft: unlucky, address: '', title: 'Claims', quote: undefined, coverage: [], note: '', edit };
  const { judgment } = (await newDraft(sight, 'a2V5', 0)).record;
  expect(judgment).toMatchObject({
    kind: 'correction',
    case: { text: 'Claims', asked: { before: 'Pay ⟨card-1⟩ now' } },
    body: {
      verdict: { fields: { after: 'Pay later' } },
      evidence: [{ type: 'edit', before: 'Pay ⟨card-1⟩ now' }, { type: 'page' }],
    },
  });
  expect(judgment.case.asked).not.toHaveProperty('origin');
  const known = (await newDraft({ ...sight, edit: { ...edit, came: 'streamed' } }, 'a2V5', 0)).record.judgment;
  expect(known.case.asked['origin']).toBe('model');
  const selected = { ...sight, quote: { type: 'quote' as const, exact: 'Net 30', prefix: '', suffix: '' } };
  expect((await newDraft(selected, 'a2V5', 0)).record.judgment).toMatchObject({
    kind: 'decision',
    body: { evidence: [{ type: 'quote' }, { field: 'Reply' }, { type: 'page' }] },
  });
});
