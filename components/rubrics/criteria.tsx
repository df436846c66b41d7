// The criteria of a rubric with their points, to be read.
import { pointsWords } from '#components/words/points.ts';
import type { Criterion } from '#lib/judgment/rubrics.ts';

export const Criteria = ({ criteria }: { criteria: readonly Pick<Criterion, 'id' | 'points' | 'words'>[] }) => (
  <ul className="criteria">
    {criteria.map((criterion) => (
      <li key={criterion.id}>
        <span className="points">{pointsWords(criterion.points)}</span>
        <span dir="auto">{criterion.words}</span>
      </li>
    ))}
  </ul>
);
