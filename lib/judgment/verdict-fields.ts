// The fields of an answer: those of the kind, and where it is judged by a rubric one for each criterion and one for its note.
import type { FieldValues, JudgedCase } from '#lib/judgment/case.ts';
import { choice, line, optional, type Fields } from '#lib/judgment/fields.ts';
import type { ByRubric, Kind } from '#lib/judgment/kinds/define.ts';
import type { CaseRubric, Criterion } from '#lib/judgment/rubrics.ts';

/** What may be said of a criterion: stored values, and the words for them. Digits choose them in this order. */
export const stepsOf = ({ steps }: Pick<Criterion, 'steps'>): Readonly<Record<string, string>> =>
  steps.length === 0
    ? { met: 'Met', notMet: 'Not met' }
    : Object.fromEntries(steps.map((words, place) => [String(place + 1), words]));

/** Under which name the note on a criterion is stored. */
export const noteName = (criterion: Pick<Criterion, 'id'>): string => `${criterion.id}Note`;

const made = new WeakMap<CaseRubric, Fields>();

/** Two fields for each criterion, in its order: the verdict, and the note. */
export const criteriaFields = (rubric: CaseRubric): Fields => {
  const known = made.get(rubric);
  if (known) return known;
  const fields = Object.fromEntries(
    rubric.criteria.flatMap((criterion) => {
      const note = line(`Note: ${criterion.words}`);
      return [
        [criterion.id, choice(criterion.words, stepsOf(criterion))],
        [noteName(criterion), criterion.needsNote ? note : optional(note)],
      ];
    }),
  );
  made.set(rubric, fields);
  return fields;
};

const joined = new WeakMap<Kind, WeakMap<CaseRubric, Fields>>();

/** All fields of an answer under this kind. The same object for the same rubric, so that what is derived from it is made once. */
export const verdictFields = (kind: Kind, rubric: CaseRubric | undefined): Fields => {
  if (!kind.isByRubric || !rubric) return kind.verdict;
  const ofKind = joined.get(kind) ?? new WeakMap<CaseRubric, Fields>();
  joined.set(kind, ofKind);
  const fields = ofKind.get(rubric) ?? { ...criteriaFields(rubric), ...kind.verdict };
  ofKind.set(rubric, fields);
  return fields;
};

/** What a kind gets to know of the rubric, where there is one. */
export const byRubric = ({ rubric }: Pick<JudgedCase, 'rubric'>, { fields }: { fields: FieldValues }): ByRubric | undefined =>
  rubric && { rubric, answers: fields };
