// What the values of the exact text are called on screen, by the paths that leaves have.
import { fieldOf, kindNamed } from '#lib/judgment/kinds/index.ts';

const terms: Readonly<Record<string, string>> = {
  id: 'Record',
  kind: 'Kind',
  schema: 'Record version',
  salt: 'Random salt, so that the fingerprint cannot be guessed',
  'case/key': 'Key of the case',
  'case/asked': 'Fields of the case',
  'case/question/id': 'Standing question',
  'case/question/version': 'Version of the question',
  attachments: 'Attachments',
  supersedes: 'Replaces',
  'case/tool': 'Tool',
  'case/text': 'The case',
  'body/verdict/rationale': 'Why',
  'body/seenFirst/machine': "A machine's answer was seen first",
  'body/seenFirst/precedent': 'A case like this was seen first',
  'body/precedent/id': 'The case like this that it starts from',
  'body/precedent/as': 'What it was started for',
  'body/workFunction': 'Kind of work',
  'body/evidence': 'Evidence',
  'body/coverage': 'What could not be read',
  'body/policyHash': 'Policy',
  'body/rubric': 'Rubric',
  'body/rubric/id': 'Rubric',
  'body/validUntil': 'Valid until',
  'body/revision': 'Revision',
  'body/verdict/fields': 'Fields of the answer',
  'body/verdict/confidence': 'Confidence',
  'body/verdict/cannotJudge': 'Cannot judge',
};

/** Terms for what a criterion says beside its words and points. */
const ofCriterion: readonly (readonly [RegExp, string])[] = [
  [/\/id$/, 'Name of the criterion'],
  [/\/steps(?:\/\d+)?$/, 'Its steps'],
  [/\/points$/, 'Its points'],
  [/\/guidance$/, 'Its guidance'],
  [/\/examples(?:\/\d+)?$/, 'Its examples'],
  [/\/needsNote$/, 'Whether it needs a note'],
];

/** Terms for what stands in a piece of evidence, whichever it is. */
const ofEvidence: readonly (readonly [RegExp, string])[] = [
  [/^body\/evidence\/\d+\/type$/, 'Sort of evidence'],
  [/\/(?:exact|prefix|suffix)$/, 'What you saw'],
  [/\/steps\/\d+\/type$/, 'Sort of step'],
  [/\/steps\/\d+\/(?:address|title)$/, 'Page of a step'],
  [/\/(?:value|more)\/is$/, 'Whether what was typed is masked'],
  [/\/(?:address|title)$/, 'Page'],
  [/\/(?:role|tag)$/, 'What it is on the page'],
  [/\/attributes\/\d+\/(?:name|value)$/, 'What marks it on the page'],
  [/\/order\/\d+\/(?:at|of)$/, 'Its place among its like'],
  [/\/alike$/, 'Others that looked the same'],
  [/\/(?:selectors\/\d+\/\d+|css)$/, 'A way to it on the page'],
  [/\/(?:position|range)\/.+$/, 'Where the words stood on the page'],
  [/\/structure\/length$/, 'How much text the page had'],
];

const families = { 'body/evidence/': ofEvidence, 'case/rubric/criteria/': ofCriterion };

/** What the person is asked for under this path, by the kind. */
const askOf = (path: string, kind: string): string | undefined => {
  const [, name] = /^(?:case\/asked|body\/verdict\/fields)\/([^/]+)/.exec(path) ?? [];
  const known = kindNamed(kind);
  return name === undefined || !known ? undefined : fieldOf(known, name)?.ask;
};

/** A path in words; nothing where there are none. With a kind, its fields are called what it asks. */
export const termOf = (path: string, kind = ''): string | undefined => {
  const family = Object.entries(families).find(([start]) => path.startsWith(start))?.[1];
  return terms[path] ?? askOf(path, kind) ?? family?.find(([pattern]) => pattern.test(path))?.[1];
};
