// The criteria of a rubric on the sheet: points, words, verdict and note of each, in the order in which they were judged.
import type { Place } from '#components/sheet/place.ts';
import { VisibleText } from '#components/words/visible-text.tsx';
import { pointsWords } from '#components/words/points.ts';
import { wordsOf } from '#lib/judgment/fields.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { noteName, stepsOf } from '#lib/judgment/verdict-fields.ts';
import type { Hidden } from '#lib/privacy/redact.ts';

export interface CriteriaProps {
  payload: Judgment;
  hidden: readonly Hidden[];
  place: (path: string) => Place;
}

/** Nothing where it was not judged by a rubric. */
export const Criteria = ({ payload: { case: judged, body }, hidden, place }: CriteriaProps) => {
  const { rubric } = judged;
  if (!rubric) return null;
  const { fields } = body.verdict;
  const words = (text: string) => <VisibleText text={text} hidden={hidden} />;
  return (
    <section className="sheet-criteria" aria-labelledby="sheet-rubric">
      <h3 id="sheet-rubric">
        <span {...place('case/rubric/name')}>{words(rubric.name)}</span>
        {body.rubric && (
          <span className="meta" {...place('body/rubric/version')}>
            version {body.rubric.version}
          </span>
        )}
      </h3>
      <ol>
        {rubric.criteria.map((criterion, index) => {
          const verdict = fields[criterion.id];
          const note = fields[noteName(criterion)];
          const at = `case/rubric/criteria/${index}`;
          return (
            <li key={criterion.id}>
              <span className="points">{pointsWords(criterion.points)}</span>
              <div>
                <p {...place(`${at}/words`)}>{words(criterion.words)}</p>
                <p
                  className={verdict === undefined ? 'none' : 'criterion-verdict'}
                  {...place(`body/verdict/fields/${criterion.id}`)}
                >
                  {typeof verdict === 'string' ? words(wordsOf(stepsOf(criterion), verdict)) : 'No verdict yet'}
                </p>
                {typeof note === 'string' && (
                  <p className="words" {...place(`body/verdict/fields/${noteName(criterion)}`)}>
                    {words(note)}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
