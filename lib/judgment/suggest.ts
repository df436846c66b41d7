// Which kind is offered for what a person has just done. Kinds say so by what they declare; the person decides.
import type { FieldValues } from '#lib/judgment/case.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import type { Kind } from '#lib/judgment/kinds/define.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';

/** The kind that a second selection speaks for: the first that has room for one. Shown as a suggestion, where none was picked. */
export const kindForTwo = (): Kind | undefined => kinds.find(({ furtherFields }) => furtherFields !== undefined);

/** What answers of a model give by themselves: each its field, in the order in which they were shown, and where they came from. */
export const fieldsOfAnswers = (
  { selectionField, furtherFields = [], streamed }: Kind,
  answers: readonly string[],
): FieldValues => {
  const fields: FieldValues = streamed ? { [streamed.field]: streamed.is } : {};
  for (const [place, name] of [selectionField, ...furtherFields].entries())
    if (name && answers[place]) fields[name] = answers[place];
  return fields;
};

/**
 * Answers of a model that a draft began with: quotes without surroundings, as nobody selected them. None where there are no two, or where
 * words were selected of which nothing else is known.
 */
export const answersAmong = ({ evidence, coverage }: Pick<Judgment['body'], 'evidence' | 'coverage'>): string[] => {
  if (coverage.some(({ code }) => code === 'selection-only')) return [];
  const answers = evidence.flatMap((each) =>
    each.type === 'quote' && each.prefix === '' && each.suffix === '' ? [each.exact] : [],
  );
  return answers.length > 1 ? answers : [];
};

/** The kind that steps are for. */
export const kindWithSteps = (): Kind => kinds.find(({ needs }) => needs?.evidence === 'steps')!;
