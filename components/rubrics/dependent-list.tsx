// Which judgments stand under which version of a rubric, with a way to each.
import { judgmentsWords } from '#components/words/days.ts';
import type { Dependent } from '#lib/store/rubrics.ts';

/** The version of most of them last: what a change would leave behind is read first. */
const versionsOf = (dependents: readonly Dependent[]): number[] =>
  [...new Set(dependents.map(({ version }) => version))].toSorted((a, b) => b - a);

const standWords = (count: number): string => `${judgmentsWords(count)} ${count === 1 ? 'stands' : 'stand'}`;

/** Nothing where no judgment depends on it. */
export const DependentList = ({ dependents, newest }: { dependents: readonly Dependent[]; newest: number }) =>
  dependents.length === 0 ? null : (
    <details className="dependents">
      <summary>
        {versionsOf(dependents)
          .map((version) => {
            const count = dependents.filter((each) => each.version === version).length;
            return `${standWords(count)} under version ${version}${version === newest ? '' : ', an earlier one'}`;
          })
          .join('. ')}
      </summary>
      <ul>
        {dependents
          .toSorted((a, b) => b.version - a.version)
          .map(({ id, version, answer }) => (
            <li key={id}>
              <a href={`#${id}`} dir="auto">
                {answer || 'No answer yet'}
              </a>{' '}
              <span className="meta">version {version}</span>
            </li>
          ))}
      </ul>
    </details>
  );
