// The rubrics with their criteria and points, and the judgments that stand under each version.
import { Criteria } from '#components/rubrics/criteria.tsx';
import { DependentList } from '#components/rubrics/dependent-list.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import type { Dependent, RubricRow } from '#lib/store/rubrics.ts';

export interface RubricListProps {
  rubrics: readonly RubricRow[];
  /** Judgments under each, by its id. */
  dependents: ReadonlyMap<string, readonly Dependent[]>;
  onChange: (rubric: RubricRow) => void;
  onRetire: (rubric: RubricRow, isRetired: boolean) => void;
}

/** Why the buttons do nothing; the sentence stands beside them too. */
const setByOrganisation = 'Your organisation offers this, in its policy. Make one of your own beside it.';

export const RubricList = ({ rubrics, dependents, onChange, onRetire }: RubricListProps) => (
  <ul className="rubric-list">
    {rubrics.map((rubric) => {
      const { id, version, name, workFunction, criteria, retiredAt, isOrganisations } = rubric;
      const isRetired = retiredAt !== undefined;
      const refusal = isOrganisations ? setByOrganisation : undefined;
      const under = dependents.get(id) ?? [];
      return (
        <li key={id} data-rubric={id}>
          <h4 dir="auto">{name}</h4>
          <Criteria criteria={criteria} />
          <p className="meta">
            {isRetired ? 'Offered no more' : workFunction ? `Offered first when the work is ${workFunction}` : 'Offered always'}.
            Version {version}. {under.length === 0 && 'No judgment stands under it yet.'}
            {refusal && ` ${refusal}`}
          </p>
          <DependentList dependents={under} newest={version} />
          <div className="pair">
            <KeyedButton look="edge" refusal={refusal} onPress={() => onChange(rubric)}>
              Change
            </KeyedButton>
            <KeyedButton look="edge" refusal={refusal} onPress={() => onRetire(rubric, !isRetired)}>
              {isRetired ? 'Offer it again' : 'Offer it no more'}
            </KeyedButton>
          </div>
        </li>
      );
    })}
  </ul>
);
