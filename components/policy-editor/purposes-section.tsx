// What people may be asked to agree to, who gets it, and on what basis that one works apart from their agreement.
import { useId } from 'react';
import { put, type SectionProps } from '#components/policy-editor/section.ts';
import { ChoiceSlot, Sentence, TextSlot } from '#components/policy-editor/slot.tsx';
import { purposes as purposeWords, type Purpose } from '#lib/judgment/consent.ts';
import { lawfulBases, type LawfulBasis, type Recipient } from '#lib/policy/policy.ts';

const all = Object.entries(purposeWords) as [Purpose, string][];
const bases = Object.entries(lawfulBases) as [LawfulBasis['basis'], string][];

export const PurposesSection = ({ draft: { purposes, recipient, lawfulBasis }, onChange }: SectionProps) => {
  const id = useId();
  const setRecipient = (parts: Partial<Record<keyof Recipient, string>>): void => {
    const next = { ...recipient, ...parts };
    onChange({
      recipient: put({ name: next.name, address: next.address || undefined, contact: next.contact || undefined }),
    });
  };
  return (
    <>
      <fieldset className="policy-purposes" data-part="purposes" tabIndex={-1}>
        <legend>People may be asked to agree to</legend>
        {all.map(([purpose, words]) => {
          const index = purposes.findIndex((each) => each.purpose === purpose);
          return (
            <div key={purpose} className="field">
              <label className="check">
                <input
                  type="checkbox"
                  checked={index >= 0}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange({
                      purposes: all
                        .map(([name]) => purposes.find((each) => each.purpose === name) ?? { purpose: name, notice: '' })
                        .filter((each) =>
                          each.purpose === purpose ? checked : purposes.some((known) => known.purpose === each.purpose),
                        ),
                    })
                  }
                />
                <span>{words}</span>
              </label>
              {index >= 0 && (
                <>
                  <label htmlFor={id + purpose} className="visually-hidden">
                    Notice for: {words}
                  </label>
                  <textarea
                    id={id + purpose}
                    className="words"
                    dir="auto"
                    rows={2}
                    data-part={`purposes[${index}].notice`}
                    placeholder="What people are told of it, beside the box"
                    value={purposes[index]!.notice}
                    onChange={({ currentTarget }) =>
                      onChange({ purposes: purposes.with(index, { purpose, notice: currentTarget.value }) })
                    }
                  />
                </>
              )}
            </div>
          );
        })}
      </fieldset>
      <p className="meta">No box is ticked beforehand, and no policy can tick one.</p>
      <Sentence>
        {'What they agree to send goes to '}
        <TextSlot
          named="Recipient"
          part="recipient.name"
          placeholder="who is responsible"
          value={recipient.name}
          onChange={(name) => setRecipient({ name })}
        />
        {', '}
        <TextSlot
          named="Address of the recipient"
          part="recipient.address"
          placeholder="postal address, if any"
          value={recipient.address ?? ''}
          onChange={(address) => setRecipient({ address })}
        />
        {'; who has a question asks '}
        <TextSlot
          named="Who answers questions"
          part="recipient.contact"
          placeholder="nobody in particular"
          value={recipient.contact ?? ''}
          onChange={(contact) => setRecipient({ contact })}
        />
        .
      </Sentence>
      <Sentence>
        {'They work on this basis: '}
        <ChoiceSlot
          named="Lawful basis"
          part="lawfulBasis.basis"
          value={lawfulBasis?.basis ?? 'none'}
          options={[['none', 'none is named'], ...bases]}
          onChange={(basis) =>
            onChange({ lawfulBasis: basis === 'none' ? undefined : { basis, words: lawfulBasis?.words ?? '' } })
          }
        />
        {lawfulBasis && (
          <>
            {', in words: '}
            <TextSlot
              named="Lawful basis in words"
              part="lawfulBasis.words"
              placeholder="as people read it"
              value={lawfulBasis.words}
              onChange={(words) => onChange({ lawfulBasis: { ...lawfulBasis, words } })}
            />
          </>
        )}
        . It is theirs; the agreement of the person is separate.
      </Sentence>
    </>
  );
};
