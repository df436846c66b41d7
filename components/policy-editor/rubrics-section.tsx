// The rubrics of a policy, with the form that people know from their own.
import { EntryActs } from '#components/policy-editor/entry-acts.tsx';
import type { FormsProps } from '#components/policy-editor/questions-section.tsx';
import { Criteria } from '#components/rubrics/criteria.tsx';
import { RubricForm } from '#components/rubrics/rubric-form.tsx';
import { blankRubric, rubricIn, typedOf } from '#components/rubrics/typed.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface RubricsSectionProps extends FormsProps {
  newCriterionId: () => string;
}

export const RubricsSection = ({ draft, before, form, onChange, onForm, newId, newCriterionId }: RubricsSectionProps) => {
  const { rubrics } = draft;
  const open = form?.what === 'rubric' ? form : undefined;
  const published = before?.rubrics.find(({ id }) => id === open?.id);
  const save = (): void => {
    if (!open) return;
    const known = rubrics.find(({ id }) => id === open.id);
    const { criteria, ...said } = rubricIn(open.typed);
    const next = {
      ...said,
      criteria: criteria.map((each) => ({ ...each, id: each.id ?? newCriterionId() })),
      id: known?.id ?? newId(),
      version: published ? published.version + 1 : 1,
    };
    onChange({ rubrics: known ? rubrics.map((each) => (each === known ? next : each)) : [...rubrics, next] });
    onForm(undefined);
  };
  return (
    <>
      <ul className="policy-list rubric-list" aria-label="Rubrics" data-part="rubrics" tabIndex={-1}>
        {rubrics.map((rubric, index) => (
          <li key={rubric.id} data-part={`rubrics[${index}]`} tabIndex={-1}>
            <h4 dir="auto">{rubric.name}</h4>
            <Criteria criteria={rubric.criteria} />
            <p className="meta">
              {rubric.workFunction ? `Offered first when the work is ${rubric.workFunction}` : 'Offered always'}. Version{' '}
              {rubric.version}.
            </p>
            <EntryActs
              name={rubric.name}
              onChange={() => onForm({ what: 'rubric', id: rubric.id, typed: typedOf(rubric) })}
              onRemove={() => onChange({ rubrics: rubrics.toSpliced(index, 1) })}
            />
          </li>
        ))}
      </ul>
      {open ? (
        <RubricForm
          key={open.id ?? 'new'}
          typed={open.typed}
          nextVersion={published && published.version + 1}
          dependents={[]}
          problem={undefined}
          savedWords="It is in the draft then, and offered when the policy is published."
          onType={(typed) => onForm({ ...open, typed })}
          onSave={save}
          onLeave={() => onForm(undefined)}
        />
      ) : (
        <KeyedButton look="edge" keyName="n" onPress={() => onForm({ what: 'rubric', typed: blankRubric })}>
          Add a rubric
        </KeyedButton>
      )}
    </>
  );
};
