// How the building of a package goes, and what it left out and why.
import { judgmentsWords } from '#components/words/days.ts';
import { Problem } from '#components/words/problem.tsx';
import { leftOutWords, type LeftOut } from '#lib/dataset/sift.ts';

/** Where it stands. */
export type Building =
  | { is: 'idle' }
  | { is: 'building'; done: number; all: number }
  | { is: 'built'; name: string; judgments: number; leftOut: Partial<Record<LeftOut, number>> }
  | { is: 'failed'; sentence: string };

/** Nothing while nothing was asked for. */
export const Progress = ({ building }: { building: Building }) => (
  <div className="building">
    {building.is === 'built' && (
      <p>
        <b>{building.name}.zip</b> is built with {judgmentsWords(building.judgments)}. It is among your downloads.
      </p>
    )}
    {building.is === 'built' && Object.keys(building.leftOut).length > 0 && (
      <ul className="meta">
        {(Object.keys(leftOutWords) as LeftOut[]).map(
          (reason) =>
            building.leftOut[reason] && (
              <li key={reason}>
                {building.leftOut[reason]} left out: {leftOutWords[reason]}
              </li>
            ),
        )}
      </ul>
    )}
    {building.is === 'building' && building.all > 0 && (
      <p className="meta">
        <progress value={building.done} max={building.all} aria-label="Judgments that were read and checked" />
        {building.done.toLocaleString()} of {judgmentsWords(building.all)} read and checked
      </p>
    )}
    <Problem sentence={building.is === 'failed' ? building.sentence : undefined} />
  </div>
);
