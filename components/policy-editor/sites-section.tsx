// Where people may capture what: one sentence a site, and one for everywhere else.
import { put, type SectionProps } from '#components/policy-editor/section.ts';
import { ChoiceSlot, ManySlot, ReadSlot, Sentence } from '#components/policy-editor/slot.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { fieldOf, kinds } from '#lib/judgment/kinds/index.ts';
import { patternsFrom } from '#lib/policy/pattern-from.ts';
import { levels, levelWords, requirable, type Place, type SiteRule } from '#lib/policy/places.ts';

const kindOptions = kinds.map(({ name, word }) => [name, word.toLowerCase()] as const);

const wordOf: Readonly<Record<string, string>> = {
  rationale: 'why',
  evidence: 'what they saw',
  workFunction: 'the kind of work',
};
/** Fields of kinds with the words in which the card asks, and whose they are. */
const requiredOptions = requirable.map((name) => {
  const asking = kinds.filter((kind) => fieldOf(kind, name));
  const [ask] = asking.map((kind) => fieldOf(kind, name)!.ask);
  return [name, wordOf[name] ?? `${ask} (${asking.map(({ word }) => word.toLowerCase()).join(', ')})`] as const;
});

interface PlaceSlotsProps {
  place: Place;
  /** The place in words, and in the policy. */
  where: string;
  part: string;
  onChange: (place: Place) => void;
}

/** Kinds and fields are lists of names of a schema; a name that is chosen here is one of them. */
type Names = Place['kinds'];

const PlaceSlots = ({ place, where, part, onChange }: PlaceSlotsProps) => {
  const { level, kinds: allowed, required } = place;
  const change = (parts: Partial<Place>): void => onChange(put({ ...place, ...parts }) as Place);
  return (
    <>
      <ChoiceSlot
        named={`What is allowed ${where}`}
        part={`${part}.level`}
        value={level}
        options={levels.map((each) => [each, levelWords[each]] as const)}
        onChange={(next) => change({ level: next })}
      />
      {level !== 'off' && (
        <>
          {'. They may keep '}
          <ManySlot
            named={`Kinds of judgment ${where}`}
            part={`${part}.kinds`}
            chosen={allowed ?? []}
            options={kindOptions}
            none="every kind of judgment"
            onChange={(next) => change({ kinds: (next.length > 0 ? next : undefined) as Names })}
          />
          {' and must say '}
          <ManySlot
            named={`What must be said ${where}`}
            part={`${part}.required`}
            chosen={required ?? []}
            options={requiredOptions}
            none="what the kind asks"
            onChange={(next) => change({ required: next.length > 0 ? next : undefined })}
          />
        </>
      )}
      .
    </>
  );
};

/** A site begins narrow: a judgment when they ask, nothing more. */
const newSite: SiteRule = { matches: [], level: 'capture' };

export const SitesSection = ({ draft: { sites, elsewhere }, onChange }: SectionProps) => {
  const change = (next: readonly SiteRule[]): void => onChange({ sites: [...next] });
  return (
    <>
      <ol className="policy-list" aria-label="Sites">
        {sites.map((site, index) => {
          const where = `on ${site.matches.join(', ') || `site ${index + 1}`}`;
          return (
            // Sites have no name of their own; every slot is told what it holds.
            <li key={index}>
              <Sentence>
                {'On '}
                <ReadSlot
                  named={`Pages of site ${index + 1}`}
                  part={`sites[${index}].matches`}
                  isExact
                  placeholder="erp.example"
                  value={site.matches}
                  write={(matches) => matches.join(' ')}
                  read={patternsFrom}
                  onChange={(matches) => change(sites.with(index, { ...site, matches }))}
                />
                {' people may do this: '}
                <PlaceSlots
                  place={site}
                  where={where}
                  part={`sites[${index}]`}
                  onChange={(place) => change(sites.with(index, { ...place, matches: site.matches }))}
                />
              </Sentence>
              <KeyedButton onPress={() => change(sites.toSpliced(index, 1))}>
                Remove<span className="visually-hidden"> what is said {where}</span>
              </KeyedButton>
            </li>
          );
        })}
      </ol>
      <KeyedButton
        look="edge"
        keyName="n"
        onPress={() => {
          change([...sites, newSite]);
          // Its slot is there after this turn.
          setTimeout(() => document.querySelector<HTMLElement>(`[data-part="sites[${sites.length}].matches"]`)?.focus());
        }}
      >
        Add a site
      </KeyedButton>
      <Sentence>
        {'Everywhere else people may do this: '}
        <PlaceSlots
          place={elsewhere}
          where="everywhere else"
          part="elsewhere"
          onChange={(place) => onChange({ elsewhere: place })}
        />
      </Sentence>
      <p className="meta">Where several sites match one page, the strictest holds.</p>
    </>
  );
};
