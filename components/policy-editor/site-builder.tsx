// Builds a description of a tool: its parts are picked by pointing at them on a real page, or written by hand. Only data comes of it.
import { useId } from 'react';
import { isBlankTool, type TypedTool } from '#components/policy-editor/typed-tool.ts';
import { ChoiceSlot, Sentence, TextSlot } from '#components/policy-editor/slot.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';

/** A tab with a page of a tool that is switched on. */
export interface ToolTab {
  id: number;
  title: string;
  address: string;
}

export type PartOfTool = 'titleAt' | 'text' | 'state' | 'id' | 'region';

export interface SiteBuilderProps {
  typed: TypedTool;
  /** Pages that can be pointed at. */
  tabs: readonly ToolTab[];
  tab: number | undefined;
  /** Why it is no description yet; nothing where it is one. */
  lack: string | undefined;
  problem: string | undefined;
  onTab: (id: number) => void;
  onType: (typed: TypedTool) => void;
  onPoint: (part: PartOfTool) => void;
  onAdd: () => void;
  onLeave: () => void;
}

const asks: readonly (readonly [part: PartOfTool, words: string, placeholder: string])[] = [
  ['titleAt', 'The title of a case stands in ', 'h1'],
  ['text', 'What a stranger needs stands in ', '.supplier, .amount'],
  ['state', 'Whether it is open or closed stands in ', 'nowhere'],
  ['region', 'All of that is inside ', 'the whole page'],
];

export const SiteBuilder = (props: SiteBuilderProps) => {
  const { typed, tabs, tab, lack, problem, onTab, onType, onPoint, onAdd, onLeave } = props;
  const id = useId();
  const mayPoint = tab !== undefined;
  const pointing = (part: PartOfTool, words: string) => (
    <KeyedButton
      refusal={mayPoint ? undefined : 'Open a page of a tool that is switched on, in this browser, first.'}
      onPress={() => onPoint(part)}
    >
      Point at it<span className="visually-hidden">: {words}</span>
    </KeyedButton>
  );
  return (
    <fieldset
      className="site-builder"
      aria-labelledby={id}
      onKeyDown={({ key, nativeEvent }) => {
        // What was typed goes by the button alone, never by a key that was meant for something else.
        if (key === 'Escape' && !nativeEvent.isComposing && isBlankTool(typed)) onLeave();
      }}
    >
      <h4 id={id}>Describe a tool</h4>
      {tabs.length > 0 ? (
        <Sentence>
          {'Point at parts of '}
          <ChoiceSlot
            named="Page to point at"
            part=""
            value={String(tab ?? '')}
            options={tabs.map((each) => [String(each.id), each.title || each.address] as const)}
            onChange={(next) => onTab(Number(next))}
          />
          .
        </Sentence>
      ) : (
        <p className="meta">
          To pick parts by pointing, open a page of the tool in this browser and switch the tool on in the side panel. Parts can
          be written here as plain CSS selectors, too.
        </p>
      )}
      <Sentence>
        {'The tool is called '}
        <TextSlot
          named="Name of the tool"
          part="tool"
          placeholder="ERP invoices"
          value={typed.title}
          onChange={(title) => onType({ ...typed, title })}
        />
        {' and is at '}
        <TextSlot
          named="Pages of the tool"
          part=""
          isExact
          placeholder="erp.example/invoices/*"
          value={typed.matches}
          onChange={(matches) => onType({ ...typed, matches })}
        />
        . Which case a page shows is said by{' '}
        <ChoiceSlot
          named="What says which case it is"
          part=""
          value={typed.idFrom}
          options={[
            ['address', 'part of its path, number'],
            ['text', 'what stands in'],
          ]}
          onChange={(idFrom) => onType({ ...typed, idFrom })}
        />{' '}
        <TextSlot
          named={typed.idFrom === 'address' ? 'Number of the part' : 'Where the number of the case stands'}
          part=""
          isExact
          placeholder={typed.idFrom === 'address' ? '2' : '.number'}
          value={typed.id}
          onChange={(next) => onType({ ...typed, id: next })}
        />
        .
      </Sentence>
      {typed.idFrom === 'text' && pointing('id', 'which case it is')}
      {asks.map(([part, words, placeholder]) => (
        <div key={part} className="builder-part">
          <Sentence>
            {words}
            <TextSlot
              named={words.trim()}
              part=""
              isExact
              placeholder={placeholder}
              value={typed[part]}
              onChange={(next) => onType({ ...typed, [part]: next })}
            />
            .
          </Sentence>
          {pointing(part, words)}
        </div>
      ))}
      {typed.seen && (
        <p className="meta">
          There stands: <bdi>{typed.seen}</bdi>
        </p>
      )}
      <Problem sentence={problem} />
      {lack && <p className="meta">{lack}</p>}
      <div className="policy-acts">
        <KeyedButton look="seal" refusal={lack} onPress={onAdd}>
          Add it to the draft
        </KeyedButton>
        <KeyedButton look="edge" {...(isBlankTool(typed) ? { keyName: 'Esc' } : {})} onPress={onLeave}>
          Leave it
        </KeyedButton>
      </div>
    </fieldset>
  );
};
