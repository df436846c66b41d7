// What people saw and what they said of it, as items of the W3C Web Annotation Data Model in JSON-LD, one document a line
// (https://www.w3.org/TR/annotation-model/): for readers that find the words on the page again.
import { defineFormat } from '#lib/dataset/formats/define.ts';
import type { Evidence } from '#lib/judgment/evidence.ts';
import { selectorsOf, type Selector } from '#lib/dataset/w3c/selectors.ts';

interface Target {
  type: 'SpecificResource';
  /** The page, as the record names it. */
  source: string;
  selector: Selector[];
}

interface Item {
  '@context': 'http://www.w3.org/ns/anno.jsonld';
  id: string;
  type: 'Annotation';
  /** The judgment itself, or a change that the person made to a text: what they put in its place is the body then. */
  motivation: 'assessing' | 'editing';
  body: { type: 'TextualBody'; value: string; format: 'text/plain'; purpose?: 'editing' };
  target: Target[];
}

export const evidence = defineFormat<Item>({
  name: 'evidence',
  file: 'evidence.jsonl',
  reader: 'json-ld',
  words:
    'Evidence of one judgment: the words and controls on the page with the ways back to them, and the answer with its reason as the body. ' +
    'What a person changed in a text stands on rows of its own: the text before is the target, the text after the body.',
  columns: {
    '@context': 'the terms, http://www.w3.org/ns/anno.jsonld',
    id: 'the record, as urn:uuid; of a change, with its number behind',
    type: 'as the model has it',
    motivation: 'assessing, or editing for a change',
    body: 'the answer and why, or the text after the change',
    target: 'each piece of evidence: the page, and selectors of one passage or control',
  },
  rows(kind, judged, { id, body: { evidence: seen } }) {
    // The model wants an address; what was seen on a page that may not be named has none.
    const source = seen.find((each) => each.type === 'page')?.address;
    if (!source) return [];
    const targets = (pieces: readonly Evidence[]): Target[] =>
      pieces
        .map((each) => selectorsOf(each))
        .filter((selector) => selector.length > 0)
        .map((selector) => ({ type: 'SpecificResource', source, selector }));
    const item = (name: string, target: Target[], motivation: Item['motivation'], value: string): Item[] =>
      target.length === 0 || value === ''
        ? []
        : [
            {
              '@context': 'http://www.w3.org/ns/anno.jsonld',
              id: `urn:uuid:${name}`,
              type: 'Annotation',
              motivation,
              body: {
                type: 'TextualBody',
                value,
                format: 'text/plain',
                ...(motivation === 'editing' ? { purpose: 'editing' as const } : {}),
              },
              target,
            },
          ];
    const { completion } = kind.completion(judged);
    const edits = seen.filter((each) => each.type === 'edit');
    return [
      ...item(id, targets(seen.filter(({ type }) => type !== 'edit')), 'assessing', completion),
      ...edits.flatMap((edit, nth) => item(`${id}#edit-${nth + 1}`, targets([edit]), 'editing', edit.after)),
    ];
  },
});
