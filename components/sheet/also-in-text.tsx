// The values of the exact text that the sheet does not say in words: keys, positions, numbers. Nothing is left out (rule C2).
import type { Place } from '#components/sheet/place.ts';
import { termOf } from '#components/sheet/terms.ts';
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
