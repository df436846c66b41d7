// What the schema refuses is told in words of ours, whichever way a document is wrong.
import { expect, it } from 'vitest';
import { policy } from '#lib/policy/policy.ts';
import { wrongOf } from '#lib/policy/read-json.ts';
import { samplePolicy } from '#tests/harness/policies.ts';

const wrongWith = (change: object): string[] => wrongOf(policy.safeParse({ ...samplePolicy(), ...change }).error!);

it.each<[object, string]>([
  [{ keeping: { deviceDays: 0 } }, 'keeping.deviceDays: must be at least 1'],
  [{ keeping: { deviceDays: 1.5 } }, 'keeping.deviceDays: must be a whole number'],
  [{ keeping: [] }, 'keeping: must be a group of fields'],
  [{ elsewhere: { level: 'everything' } }, 'elsewhere.level: must be one of off, capture, marks, watch'],
  [{ recipient: { name: 'x'.repeat(201) } }, 'recipient.name: must be at most 200 characters'],
  [{ sites: [{ matches: [], level: 'off' }] }, 'sites[0].matches: must be at least 1 entry'],
  [{ sites: 'none' }, 'sites: must be a list'],
  [{ version: undefined }, 'version: is missing'],
  [{ questions: [{ ...samplePolicy().questions[0]!, id: 'one' }] }, 'questions[0].id: must be a UUID of version 4'],
  [{ hiddenWords: [7] }, 'hiddenWords[0]: must be a text'],
])('%j', (change, words) => expect(wrongWith(change)).toEqual([words]));
