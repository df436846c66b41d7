// The values of the exact text that the sheet does not say in words: keys, positions, numbers. Nothing is left out (rule C2).
import type { Place } from '#components/sheet/place.ts';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { leavesOf, type Leaf } from '#lib/judgment/leaves.ts';
import type { Hidden } from '#lib/privacy/redact.ts';

/** Paths that the front of the sheet shows by itself. */
const shown = [
  /^(?:day|case\/(?:tool|text))$/,
  /^case\/rubric\/(?:name|criteria\/\d+\/words)$/,
  /^body\/rubric\/version$/,
  /^body\/verdict\/rationale$/,
  /^body\/evidence\/\d+\/(?:exact|prefix|suffix|address|title|structure\/(?:headings\/\d+|row))$/,
  /^body\/evidence\/\d+\/(?:name|text|value|neighbours\/(?:headings\/\d+|row|column|before|after|above|below))$/,
  /^body\/evidence\/\d+\/steps\/\d+\/(?:reason|value\/text|more\/text)$/,
];

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
  [/\/(?:role|tag)$/, 'What it is on the page'],
  [/\/attributes\/\d+\/(?:name|value)$/, 'What marks it on the page'],
  [/\/order\/\d+\/(?:at|of)$/, 'Its place among its like'],
  [/\/alike$/, 'Others that looked the same'],
  [/\/steps\/\d+\/type$/, 'Sort of step'],
  [/\/steps\/\d+\/(?:address|title)$/, 'Page of a step'],
  [/\/(?:value|more)\/is$/, 'Whether what was typed is masked'],
  [/\/(?:selectors\/\d+\/\d+|css)$/, 'A way to it on the page'],
  [/\/(?:position|range)\/.+$/, 'Where the words stood on the page'],
  [/\/structure\/length$/, 'How much text the page had'],
];

const families = { 'body/evidence/': ofEvidence, 'case/rubric/criteria/': ofCriterion };

const termOf = (path: string): string | undefined => {
  const family = Object.entries(families).find(([start]) => path.startsWith(start))?.[1];
  return terms[path] ?? family?.find(([pattern]) => pattern.test(path))?.[1];
};

export interface AlsoInTextProps {
  payload: Judgment;
  hidden: readonly Hidden[];
  /** Fields that the sheet has shown as they are stored; choices are shown in words, so they stand here too. */
  fieldNames: readonly string[];
  place: (path: string) => Place;
}

/** The rest of the text as term and value, folded. A value with no term stands under its path. */
export const AlsoInText = ({ payload, hidden, fieldNames, place }: AlsoInTextProps) => {
  const isShown = ({ path }: Leaf): boolean =>
    shown.some((pattern) => pattern.test(path)) ||
    fieldNames.some((name) => path.match(/^(?:case\/asked|body\/verdict\/fields)\/([^/]+)/)?.[1] === name);
  const rest = leavesOf(payload).filter((leaf) => !isShown(leaf));
  return (
    <details className="also">
      <summary>Also in the exact text: {rest.length} numbers and keys</summary>
      <dl>
        {rest.map(({ path, value }) => (
          <div key={path}>
            <dt>{termOf(path) ?? <span className="exact">{path}</span>}</dt>
            <dd className="exact" {...place(path)}>
              <VisibleText text={value} hidden={hidden} isProse={false} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
};
