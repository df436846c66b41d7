// Fields that are filled in beforehand for the person's kind of work: which there are, and the form for one more.
import { useId, useState } from 'react';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { mayFill, type Beforehand } from '#lib/judgment/beforehand.ts';
import { wordsOf } from '#lib/judgment/fields.ts';
import { kindNamed, kinds } from '#lib/judgment/kinds/index.ts';

export interface FilledInProps {
  workFunction: string;
  all: readonly Beforehand[];
  onSet: (next: Beforehand) => void;
}

const withFields = kinds.filter((kind) => mayFill(kind).length > 0);

const saidOf = ({ kind, field, value, workFunction }: Beforehand): { what: string; value: string; where: string } => {
  const of = kindNamed(kind);
  const asked = of?.asked[field];
  return {
    what: `${of?.word ?? kind}: ${asked?.ask ?? field}`,
    value: wordsOf(asked?.choices ?? {}, value),
    where: workFunction ? `when the work is ${workFunction}` : 'whatever the work',
  };
};

/** Saved when the field is left, or by Enter. */
export const FilledIn = ({ workFunction, all, onSet }: FilledInProps) => {
  const id = useId();
  const [name, setName] = useState(withFields[0]!.name);
  const kind = kindNamed(name) ?? withFields[0]!;
  const fields = mayFill(kind);
  const [wanted, setWanted] = useState('');
  const field = fields.includes(wanted) ? wanted : fields[0]!;
  const { choices } = kind.asked[field]!;
  const of = { workFunction, kind: kind.name, field };
  const known = all.find((each) => each.workFunction === workFunction && each.kind === kind.name && each.field === field);
  const save = (value: string): void => {
    if (value.trim() !== (known?.value ?? '')) onSet({ ...of, value });
  };
  const common = { id: `${id}value`, name: 'beforehand', 'aria-describedby': `${id}hint` };
  return (
    <section aria-labelledby={`${id}head`}>
      <h3 id={`${id}head`}>Filled in beforehand</h3>
      <form className="work-function" onSubmit={(event) => event.preventDefault()}>
        <div className="field">
          <label htmlFor={`${id}kind`}>Kind</label>
          <select id={`${id}kind`} value={kind.name} onChange={({ currentTarget }) => setName(currentTarget.value)}>
            {withFields.map((each) => (
              <option key={each.name} value={each.name}>
                {each.word}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}field`}>Field</label>
          <select id={`${id}field`} value={field} onChange={({ currentTarget }) => setWanted(currentTarget.value)}>
            {fields.map((each) => (
              <option key={each} value={each}>
                {kind.asked[each]!.ask}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}value`}>What stands there</label>
          {choices ? (
            <select {...common} value={known?.value ?? ''} onChange={({ currentTarget }) => save(currentTarget.value)}>
              <option value="">Nothing</option>
              {Object.entries(choices).map(([stored, words]) => (
                <option key={stored} value={stored}>
                  {words}
                </option>
              ))}
            </select>
          ) : (
            <textarea
              {...common}
              // Another field begins with what is known of it.
              key={`${kind.name} ${field} ${known?.value}`}
              className="words"
              dir="auto"
              rows={1}
              maxLength={500}
              defaultValue={known?.value ?? ''}
              onBlur={({ currentTarget }) => save(currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
                event.preventDefault();
                save(event.currentTarget.value);
              }}
            />
          )}
          <p id={`${id}hint`} className="meta">
            {workFunction ? `While your kind of work is ${workFunction}.` : 'Whatever the work.'} The card starts with it, and you
            can change it there. Answers are never filled in.
          </p>
        </div>
      </form>
      {all.length > 0 && (
        <ul className="question-list">
          {all.map((each) => {
            const { what, value, where } = saidOf(each);
            return (
              <li key={`${each.workFunction}/${each.kind}/${each.field}`}>
                <p>
                  {what}: <bdi className="words">{value}</bdi> <span className="meta">{where}</span>
                </p>
                <div className="pair">
                  <KeyedButton look="edge" onPress={() => onSet({ ...each, value: '' })}>
                    Fill in nothing<span className="visually-hidden"> for {what}</span>
                  </KeyedButton>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};
