// One sample as a sentence: who keeps what where, and whether they agree to send it.
import { addressIn, type TypedSample } from '#components/policy-editor/sample.ts';
import { ChoiceSlot, ManySlot, Sentence, TextSlot } from '#components/policy-editor/slot.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { purposes, type Purpose } from '#lib/judgment/consent.ts';
import { kindNamed, kinds } from '#lib/judgment/kinds/index.ts';
import type { Policy } from '#lib/policy/policy.ts';

export interface SampleFormProps {
  nth: number;
  sample: TypedSample;
  draft: Policy;
  onChange: (sample: TypedSample) => void;
  onRemove: (() => void) | undefined;
}

const kindOptions = kinds.map(({ name, word }) => [name, word.toLowerCase()] as const);
/** The first words of each, before what they stand for. */
const purposeOptions = Object.entries(purposes).map(([name, words]) => [name, words.split(/[:,]/)[0]!.toLowerCase()] as const);

const fillable = (kind: string) => {
  const { asked = {}, verdict = {} } = kindNamed(kind) ?? {};
  return [
    ['evidence', 'what they saw'] as const,
    ...Object.entries({ ...asked, ...verdict }).map(([name, { ask }]) => [name, ask] as const),
  ];
};

export const SampleForm = ({ nth, sample, draft: { workFunctions }, onChange, onRemove }: SampleFormProps) => {
  const set = (parts: Partial<TypedSample>): void => onChange({ ...sample, ...parts });
  const of = `of sample ${nth}`;
  const isNoAddress = sample.address.trim() !== '' && !addressIn(sample.address);
  return (
    <>
      <Sentence>
        {'On '}
        <TextSlot
          named={`Page ${of}`}
          part={`sample-${nth}`}
          isExact
          placeholder="erp.example/invoices/8841"
          value={sample.address}
          onChange={(address) => set({ address })}
        />
        {' somebody keeps this: '}
        <ChoiceSlot
          named={`Kind ${of}`}
          part=""
          value={sample.kind}
          options={kindOptions}
          onChange={(kind) => set({ kind, filled: [] })}
        />
        {', because '}
        <TextSlot
          named={`Why ${of}`}
          part=""
          placeholder="no reason is given"
          value={sample.words}
          onChange={(words) => set({ words })}
        />
        {', as work in '}
        {workFunctions.length > 0 ? (
          <ChoiceSlot
            named={`Kind of work ${of}`}
            part=""
            value={sample.workFunction}
            options={[
              ['', 'no named kind'],
              ...workFunctions.map((name) => [name, name] as const),
              ...(sample.workFunction && !workFunctions.includes(sample.workFunction)
                ? [[sample.workFunction, sample.workFunction] as const]
                : []),
            ]}
            onChange={(workFunction) => set({ workFunction })}
          />
        ) : (
          <TextSlot
            named={`Kind of work ${of}`}
            part=""
            placeholder="no named kind"
            value={sample.workFunction}
            onChange={(workFunction) => set({ workFunction })}
          />
        )}
        {', with '}
        <ManySlot
          named={`Filled in ${of}`}
          part=""
          chosen={sample.filled}
          options={fillable(sample.kind)}
          none="nothing else"
          onChange={(filled) => set({ filled })}
        />
        {' filled in, and agrees to '}
        <ManySlot
          named={`Agreed to ${of}`}
          part=""
          chosen={sample.purposes}
          options={purposeOptions}
          none="nothing yet"
          onChange={(chosen) => set({ purposes: chosen as Purpose[] })}
        />
        {sample.purposes.length > 0 && (
          <>
            {' for '}
            <TextSlot named={`Days ${of}`} part="" placeholder="180" value={sample.days} onChange={(days) => set({ days })} />
            {' days'}
          </>
        )}
        .
      </Sentence>
      {isNoAddress && <p className="field-lack">This is no address. It is weighed as a page that no site names.</p>}
      {onRemove && (
        <KeyedButton onPress={onRemove}>
          Remove<span className="visually-hidden"> sample {nth}</span>
        </KeyedButton>
      )}
    </>
  );
};
