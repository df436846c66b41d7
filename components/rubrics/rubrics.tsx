// The place of rubrics: what they are, the form, and the list.
import { RubricForm, type RubricFormProps } from '#components/rubrics/rubric-form.tsx';
import { RubricList, type RubricListProps } from '#components/rubrics/rubric-list.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface RubricsProps {
  list: RubricListProps;
  /** The form that is open, if one is; `key` tells one rubric's form from another's. */
  form: (RubricFormProps & { key: string }) | undefined;
  onNew: () => void;
}

/** Rubrics are the person's own and stay on this device; an evaluation takes the words that it was made by along. */
export const Rubrics = ({ list, form, onNew }: RubricsProps) => {
  const isOffered = list.rubrics.filter(({ retiredAt }) => retiredAt === undefined);
  const isRetired = list.rubrics.filter(({ retiredAt }) => retiredAt !== undefined);
  const { key, ...about } = form ?? { key: '' };
  return (
    <main className="questions rubrics" id="main" tabIndex={-1}>
      <h2>Rubrics</h2>
      <p>
        A rubric says what makes a thing good, one criterion at a time and each with its points. An evaluation gives every
        criterion a verdict and a note, in the side panel beside what is judged. So two evaluations can be compared, and it is
        plain what tipped them.
      </p>
      {form ? (
        <RubricForm key={key} {...(about as RubricFormProps)} />
      ) : (
        <KeyedButton look="seal" onPress={onNew} keyName="n">
          New rubric
        </KeyedButton>
      )}
      {isOffered.length > 0 && (
        <section aria-labelledby="offered-rubrics">
          <h3 id="offered-rubrics">Offered</h3>
          <RubricList {...list} rubrics={isOffered} />
        </section>
      )}
      {isOffered.length === 0 && !form && <p className="meta">There is no rubric yet. An evaluation needs one.</p>}
      {isRetired.length > 0 && (
        <section aria-labelledby="retired-rubrics">
          <h3 id="retired-rubrics">Offered no more</h3>
          <RubricList {...list} rubrics={isRetired} />
        </section>
      )}
    </main>
  );
};
