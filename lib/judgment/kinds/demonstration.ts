// A person shows how something is done: a goal, the steps in the tool, what came of it, and a reason at the steps that need one.
import { line, paragraph } from '#lib/judgment/fields.ts';
import { defineKind, paragraphs } from '#lib/judgment/kinds/define.ts';
import { countWords, stepsAmong, stepWords } from '#lib/judgment/steps/step-words.ts';

export const demonstration = defineKind({
  name: 'demonstration',
  key: 'm',
  glyph: '▷',
  word: 'Demonstration',
  whyAsk: 'What should somebody know who does this?',
  asked: { goal: line('What is to be reached') },
  verdict: { outcome: paragraph('What came of it') },
  isWhyOptional: true,
  needs: { evidence: 'steps', ask: 'At least one step: record it, or bring in a Recorder file' },
  summary: (_asked, { outcome }) => outcome?.split('\n')[0] ?? '',
  completion: ({ text, asked: { goal }, verdict: { outcome }, rationale, evidence = [] }) => {
    const steps = stepsAmong(evidence);
    const lines = (steps?.steps ?? []).map(
      (step, index) => `${index + 1}. ${stepWords(step)}${step.reason ? ` (${step.reason})` : ''}`,
    );
    const whole = lines.length > 0 ? lines.join('\n') : steps && `In ${countWords(steps.count)}.`;
    return { prompt: paragraphs(text, goal, 'How is this done?'), completion: paragraphs(whole, outcome, rationale) };
  },
  examples: [
    {
      text: 'Invoice 8841, 12,400.00 EUR, from the only supplier of this part.',
      asked: { goal: 'Approve an invoice over the limit with a note that holds' },
      verdict: { outcome: 'Invoice 8841 is approved; the note names the clause.' },
      rationale: 'The note comes first: without it the approval is sent back.',
      evidence: [
        {
          type: 'steps',
          count: 4,
          viewport: { width: 1280, height: 800 },
          steps: [
            { type: 'page', address: 'https://erp.example/invoices/8841', title: 'Invoice 8841', how: 'opened' },
            {
              type: 'change',
              target: {
                name: 'Approval note',
                role: 'textbox',
                tag: 'textarea',
                selectors: [['aria/Approval note[role="textbox"]'], ['[data-testid="note"]']],
              },
              value: { is: 'shown', text: 'Sole source, policy 4.2' },
              reason: 'Sole source under policy 4.2, so the limit does not apply.',
            },
            {
              type: 'click',
              target: {
                name: 'Approve',
                role: 'button',
                tag: 'button',
                selectors: [['aria/Approve[role="button"]'], ['#approve']],
              },
              x: 20,
              y: 12,
            },
            { type: 'page', address: 'https://erp.example/invoices', title: 'Invoices', how: 'followed' },
          ],
        },
      ],
    },
    {
      text: 'A customer wrote twice about one late parcel.',
      asked: { goal: 'Join two tickets of one customer' },
      verdict: { outcome: 'One ticket is left, with both letters in it.' },
      rationale: 'The older one stays, because its number is in the letters.',
      evidence: [
        {
          type: 'steps',
          count: 3,
          steps: [
            {
              type: 'click',
              target: { name: 'Merge', role: 'button', tag: 'button', selectors: [['#host', 'button.merge']] },
              x: 8,
              y: 8,
              frame: [0],
            },
            {
              type: 'type',
              target: { name: '', role: '', tag: 'div', selectors: [['#editor > div']] },
              value: { is: 'masked', text: '' },
              frame: [0],
            },
            { type: 'key', key: 'Enter', held: ['Control'], reason: 'Sends it at once; a click would ask again.' },
          ],
        },
      ],
    },
  ],
});
