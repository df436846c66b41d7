// What is typed of a tool: a description, or what it lacks; and which slot of a draft a rule speaks of.
import { expect, it } from 'vitest';
import { slotOf } from '#components/policy-editor/slot-of.ts';
import { blankTool, toolIn, withPointed } from '#components/policy-editor/typed-tool.ts';
import type { Page } from '#lib/policy/rules/define.ts';
import { limitsOf } from '#lib/policy/limits.ts';
import { weigh } from '#lib/policy/weigh.ts';
import { samplePolicy } from '#tests/harness/policies.ts';

const typed = { ...blankTool, title: 'Größe & Co', matches: 'erp.example', titleAt: 'h1', text: '.supplier, .amount' };

it('a tool says what it lacks, part by part', () => {
  expect(toolIn({ ...typed, title: ' ' }, [])).toEqual({ lack: 'Give the tool a name.' });
  expect(toolIn({ ...typed, titleAt: '' }, [])).toEqual({
    lack: 'Point at the title of a case, or write where it stands.',
  });
  expect(toolIn({ ...typed, titleAt: 'h1:has(' }, [])).toEqual({ lack: expect.stringMatching(/^Not right yet: .*title/) });
  expect(toolIn({ ...typed, id: 'x' }, [])).toEqual({ lack: expect.stringMatching(/^Not right yet: /) });
});

it('a whole tool is a description under a name that no other has', () => {
  const read = toolIn(typed, []);
  expect(read).toMatchObject({
    tool: {
      title: 'Größe & Co',
      case: { title: { selector: 'h1' }, text: [{ selector: '.supplier' }, { selector: '.amount' }] },
    },
  });
  const { name } = (read as { tool: { name: string } }).tool;
  expect((toolIn(typed, [name]) as { tool: { name: string } }).tool.name).not.toBe(name);
});

it('what is pointed at takes its place, and of the text is one more, once', () => {
  const once = withPointed(typed, 'text', { selector: '.day', text: '3 March' });
  expect(once).toMatchObject({ text: '.supplier, .amount, .day', seen: '3 March' });
  expect(withPointed(once, 'text', { selector: '.day', text: '' }).text).toBe('.supplier, .amount, .day');
  expect(withPointed(typed, 'titleAt', { selector: 'h2', text: '' }).titleAt).toBe('h2');
});

it('a rule leads to the slot of the site that said so, or to what holds elsewhere', () => {
  const policy = samplePolicy();
  const slotsAt = (address: string): string[] => {
    const page: Page = { addresses: [new URL(address)] };
    const verdict = weigh(limitsOf(policy), { kind: 'demonstration' }, page);
    return verdict.reasons.map((reason) => slotOf(reason, verdict, policy));
  };
  expect(slotsAt('https://redmine.example/issues/7')).toContain('sites[0].kinds');
  expect(slotsAt('https://redmine.example/admin/x')).toContain('sites[1].level');
});
