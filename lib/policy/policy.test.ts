// The policy document: what it takes, what it refuses and in which words, and that what is made from its schema agrees with it.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyTable } from '#lib/policy/docs-table.ts';
import { firefoxManifest, managedSchema, type BrowserSchema } from '#lib/policy/managed-schema.ts';
import { managedSettings, readManaged } from '#lib/policy/managed.ts';
import { policyOutline, type Part } from '#lib/policy/outline.ts';
import { longestPolicy, policyRefusal, policyText, readPolicyFile } from '#lib/policy/policy-file.ts';
import { policy, type Policy } from '#lib/policy/policy.ts';
import { anyPolicy, samplePolicy } from '#tests/harness/policies.ts';

const wrongIn = (text: string): string[] => {
  const read = readPolicyFile(text);
  return 'wrong' in read ? read.wrong : [];
};
/** The sample with another value at one place. */
const withChange = (path: string, value: unknown): string => {
  const copy: Record<string, unknown> = { ...structuredClone(samplePolicy()) };
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const place = steps.slice(0, -1).reduce((at, step) => at[step] as Record<string, unknown>, copy);
  place[steps.at(-1)!] = value;
  return JSON.stringify(copy);
};

describe('a policy as a file', () => {
  it('comes back from its text as it was written', () => {
    expect(readPolicyFile(policyText(samplePolicy()))).toEqual({ policy: samplePolicy() });
    fc.assert(
      fc.property(anyPolicy, (any) => {
        expect(readPolicyFile(policyText(any))).toEqual({ policy: any });
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, string, unknown, string]>([
    ['agreement for a person', 'autoConsent', true, 'autoConsent: there is no such field'],
    ['agreement inside of a purpose', 'purposes[0].given', true, 'purposes[0].given: there is no such field'],
    ['a purpose that nobody is told of', 'purposes[0].purpose', 'profile-people', 'purposes[0].purpose: '],
    ['a purpose without its notice', 'purposes[0].notice', undefined, 'purposes[0].notice: '],
    [
      'a purpose whose notice nobody sees',
      'purposes[0].notice',
      '\u200D\u200C',
      'purposes[0].notice: no characters that nobody sees',
    ],
    [
      'a notice that reads another way round',
      'purposes[0].notice',
      'To \u202Eniart',
      'purposes[0].notice: no characters that nobody',
    ],
    ['a recipient with something hidden', 'recipient.name', 'Nord\u200Blicht', 'recipient.name: no characters that nobody sees'],
    ['consent as the organisation’s own basis', 'lawfulBasis.basis', 'consent', 'lawfulBasis.basis: '],
    ['a script', 'sites[0].run', 'alert(1)', 'sites[0].run: there is no such field'],
    ['every host', 'sites[0].matches', ['<all_urls>'], 'sites[0].matches[0]: write it as'],
    ['a level that is none', 'sites[1].level', 'record', 'sites[1].level: '],
    ['a kind that is none', 'sites[0].kinds', ['gossip'], 'sites[0].kinds[0]: '],
    ['a kind twice', 'sites[0].kinds', ['decision', 'decision'], 'sites[0].kinds[1]: decision stands here twice'],
    ['a field of no kind', 'elsewhere.required', ['mood'], 'elsewhere.required[0]: '],
    ['a question twice', 'questions', [...samplePolicy().questions, ...samplePolicy().questions], 'questions[1].id: '],
    ['an answer too many', 'questions[0].answers', [...'abcdefghij'], 'questions[0].answers: '],
    ['a secret as a choice', 'alwaysHidden', ['private-key'], 'alwaysHidden[0]: '],
    ['a week and a minute', 'review.coolingOffMinutes', 10_081, 'review.coolingOffMinutes: '],
    ['a version of nothing', 'version', 0, 'version: '],
    ['a day that is none', 'notAfter', '2026-02-30', 'notAfter: '],
    ['another format', 'format', 'precedent-policy/2', 'format: must be "precedent-policy/1"'],
    ['words without end', 'hiddenWords', ['a'.repeat(101)], 'hiddenWords[0]: '],
    ['what cannot be stored', 'tools[0].case.title.selector', 'h1\u0000', 'tools[0].case.title.selector: holds a character'],
    ['code in a selector', 'tools[0].case.title.selector', 'a:has(b)', 'tools[0].case.title.selector: '],
  ])('[P1] refuses %s, and says where', (_, path, value, words) => {
    const wrong = wrongIn(withChange(path, value));
    expect(wrong.join('\n')).toContain(words);
    expect(wrong).toHaveLength(1);
  });

  it('takes no key that reaches for a prototype, nothing too large, and says in three parts what is wrong', () => {
    expect(wrongIn(policyText(samplePolicy()).replace('{', '{"__proto__": {"autoConsent": true},'))).not.toEqual([]);
    expect(Object.prototype).not.toHaveProperty('autoConsent');
    expect(wrongIn(' '.repeat(longestPolicy + 1))[0]).toMatch(/^The file: at most/);
    expect(policyRefusal(wrongIn('{'))).toMatch(/^This policy cannot be taken: The file: not JSON .*Nothing was changed\. Mend/);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(wrongIn(text)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('settings by browser management', () => {
  it('are none where nothing is set, and wrong, by place, where they cannot be read', () => {
    expect(readManaged({})).toEqual({ is: 'none' });
    expect(readManaged(undefined)).toEqual({ is: 'none' });
    const settings = { endpoint: 'https://precedent.example', ceiling: { sites: samplePolicy().sites } };
    expect(readManaged(settings)).toEqual({ is: 'set', settings });
    expect(readManaged({ ...settings, ceiling: { sites: [{ matches: [], level: 'off' }] } })).toMatchObject({
      is: 'wrong',
      wrong: [expect.stringContaining('ceiling.sites[0].matches: ')],
    });
    expect(readManaged({ endpoint: 'http://precedent.example', ceiling: {} })).toMatchObject({
      wrong: [expect.stringContaining('endpoint: ')],
    });
  });

  it('[P1] are wrong without a ceiling: a browser drops one with a mistake, and it must not pass for none', () => {
    expect(readManaged({ endpoint: 'https://precedent.example' })).toMatchObject({
      wrong: [expect.stringContaining('ceiling: ')],
    });
  });

  it('take every policy as a ceiling', () => {
    fc.assert(
      fc.property(anyPolicy, ({ format: _f, version: _v, notAfter: _n, organisation: _o, ...ceiling }) => {
        expect(readManaged({ ceiling })).toEqual({ is: 'set', settings: { ceiling } });
      }),
      { numRuns: 200 },
    );
  });
});

/** Whether a value is what a browser's schema says of it: types, and no property that is not declared. */
const fits = (value: unknown, schema: BrowserSchema): boolean => {
  if (schema.type === 'array') return Array.isArray(value) && value.every((entry) => fits(entry, schema.items!));
  if (schema.type === 'object')
    return (
      typeof value === 'object' &&
      value !== null &&
      Object.entries(value).every(([key, entry]) => schema.properties![key] !== undefined && fits(entry, schema.properties![key]))
    );
  return schema.type === 'integer' ? Number.isInteger(value) : typeof value === schema.type;
};

describe('what is made from the schema', () => {
  const data = (any: Policy) => {
    const { format: _f, version: _v, notAfter: _n, organisation, ...ceiling } = any;
    return { endpoint: 'https://precedent.example', organisation, ceiling };
  };

  it('lets every setting that is right through a browser’s own schema', () => {
    const schema = managedSchema();
    fc.assert(
      fc.property(anyPolicy, (any) => fits(data(any), schema)),
      { numRuns: 300 },
    );
    expect(fits(data(samplePolicy()), schema)).toBe(true);
    expect(fits({ ceiling: { autoConsent: true } }, schema)).toBe(false);
  });

  it('uses no word that Chrome does not take, and one type everywhere', () => {
    const seen = (schema: BrowserSchema): void => {
      expect(Object.keys(schema).filter((key) => !['type', 'title', 'description', 'properties', 'items'].includes(key))).toEqual(
        [],
      );
      expect(schema.type).toMatch(/^(?:object|array|string|integer|boolean)$/);
      expect(schema.type === 'array').toBe(schema.items !== undefined);
      for (const each of [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])]) seen(each);
    };
    seen(managedSchema());
  });

  it('is a manifest that Firefox takes', () => {
    const settings = managedSettings.parse(data(samplePolicy()));
    expect(firefoxManifest('precedent@example', settings)).toEqual({
      name: 'precedent@example',
      description: expect.any(String),
      type: 'storage',
      data: settings,
    });
  });

  it('is an outline that names every part of a policy once, with its bounds', () => {
    const paths = (part: Part): string[] => [part.path, ...(part.fields ?? part.item?.fields ?? []).flatMap(paths)];
    const all = policyOutline().flatMap(paths);
    expect(new Set(all).size).toBe(all.length);
    expect(policyOutline().map(({ name }) => name)).toEqual(Object.keys(policy.shape));
    const part = (path: string): Part | undefined => {
      const find = (parts: readonly Part[]): Part | undefined =>
        parts.flatMap((each) => (each.path === path ? each : (find(each.fields ?? each.item?.fields ?? []) ?? [])))[0];
      return find(policyOutline());
    };
    expect(part('sites[].level')).toMatchObject({ control: 'choice', options: ['off', 'capture', 'marks', 'watch'] });
    expect(part('review.coolingOffMinutes')).toMatchObject({ control: 'number', least: 0, most: 10_080, isRequired: false });
    expect(part('tools[].case.id[].from')).toMatchObject({ control: 'choice', options: ['text', 'attribute', 'address'] });
    expect(part('notAfter')).toMatchObject({ control: 'day', isRequired: true });
  });

  it('is the table that stands in the docs', () => {
    // The formatter of the docs sets columns in line.
    const bare = (text: string): string => text.replaceAll(/ {2,}/g, ' ').replaceAll(/-{3,}/g, '---');
    expect(bare(readFileSync('docs/policy.md', 'utf8'))).toContain(bare(policyTable()));
  });
});
