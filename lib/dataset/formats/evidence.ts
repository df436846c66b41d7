// What people saw and what they said of it, as items of the W3C Web Annotation Data Model in JSON-LD, one document a line
// (https://www.w3.org/TR/annotation-model/): for readers that find the words on the page again.
import { defineFormat } from '#lib/dataset/formats/define.ts';
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
  motivation: 'assessing';
  body: { type: 'TextualBody'; value: string; format: 'text/plain' };
  target: Target[];
}

export const evidence = defineFormat<Item>({
  name: 'evidence',
  file: 'evidence.jsonl',
  reader: 'json-ld',
  words:
    'Evidence of one judgment: the words on the page with the ways back to them, and the answer with its reason as the body.',
  columns: {
    '@context': 'the terms, http://www.w3.org/ns/anno.jsonld',
    id: 'the record, as urn:uuid',
    type: 'as the model has it',
    motivation: 'assessing',
    body: 'the answer and why',
    target: 'each piece of evidence: the page, and selectors of one passage',
  },
  rows(kind, judged, { id, body: { evidence: seen } }) {
    // The model wants an address; what was seen on a page that may not be named has none.
    const source = seen.find((each) => each.type === 'page')?.address;
    const target = seen
      .map((each) => selectorsOf(each))
      .filter((selector) => selector.length > 0)
      .map((selector): Target => ({ type: 'SpecificResource', source: source!, selector }));
    const { completion } = kind.completion(judged);
    if (!source || target.length === 0 || completion === '') return [];
    return [
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `urn:uuid:${id}`,
        type: 'Annotation',
        motivation: 'assessing',
        body: { type: 'TextualBody', value: completion, format: 'text/plain' },
        target,
      },
    ];
  },
});
