// The policy that the editor begins with: capture allowed everywhere, nothing bounded, and what nobody else can know left to be written.
import { policyFormat, type Policy } from '#lib/policy/policy.ts';

/** Not a policy yet: organisation, recipient and purposes are the admin's to say. `today` is YYYY-MM-DD; it ends a year after. */
export const blankPolicy = (today: string): Policy => ({
  format: policyFormat,
  version: 1,
  notAfter: `${Number(today.slice(0, 4)) + 1}${today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)}`,
  organisation: '',
  sites: [],
  elsewhere: { level: 'capture' },
  workFunctions: [],
  questions: [],
  rubrics: [],
  tools: [],
  alwaysHidden: [],
  hiddenWords: [],
  keeping: {},
  purposes: [],
  recipient: { name: '' },
  review: {},
});
