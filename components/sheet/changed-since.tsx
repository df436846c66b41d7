// What changed since the version that was agreed to: on the desk, for the old words do not leave with the new ones.
import { useMemo } from 'react';
import { termOf } from '#components/sheet/terms.ts';
import { Changed } from '#components/words/changed.tsx';
import { VisibleRuns } from '#components/words/visible-text.tsx';
import { changedLeaves } from '#lib/judgment/changed-leaves.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { readPayload } from '#lib/privacy/payload.ts';

export interface ChangedSinceProps {
  /** The exact text of the version before. */
  before: string;
  payload: Judgment;
}

/** Says so where nothing did: agreeing anew to the same words is a choice, too. */
export const ChangedSince = ({ before, payload }: ChangedSinceProps) => {
  const changes = useMemo(() => changedLeaves(readPayload(before), payload), [before, payload]);
  return (
    <section className="changed-since" aria-labelledby="changed-heading">
      <h3 id="changed-heading">
        {changes.length === 0
          ? 'Nothing changed since the version that you agreed to'
          : `Changed since the version that you agreed to: ${changes.length}`}
      </h3>
      <dl className="facts">
        {changes.map(({ path, before: old, after }) => (
          <div key={path}>
            <dt>{termOf(path, payload.kind) ?? <span className="exact">{path}</span>}</dt>
            <dd>
              <Changed before={old} after={after} Runs={VisibleRuns} isShort />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
