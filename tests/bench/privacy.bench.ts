// How much detectors find of what they should, how much of what they should not, and how long they take.
// The corpus is microsoft/presidio-research, data/synth_dataset_v2.json (MIT): 1,500 made-up sentences with marked spans.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { detectorNamed } from '#lib/privacy/detectors/index.ts';
import { redactAll } from '#lib/privacy/redact.ts';
import { root } from '#scripts/tool.ts';
import { atLeast, atMost, type Bench, type Row } from '#tests/bench/row.ts';

const folder = process.env['PRECEDENT_CORPORA'] ?? '../shared/corpora';

interface Sentence {
  full_text: string;
  spans: { entity_type: string; start_position: number; end_position: number }[];
}

const read = (): Sentence[] => {
  const path = join(resolve(root, folder), 'presidio-synth-v2.json');
  if (!existsSync(path))
    throw new Error(
      `No corpus at ${path}. Download data/synth_dataset_v2.json of microsoft/presidio-research and set PRECEDENT_CORPORA.`,
    );
  return JSON.parse(readFileSync(path, 'utf8')) as Sentence[];
};

/** The corpus counts code points, we count UTF-16 units. */
const units = (text: string, codePoints: number): number => [...text].slice(0, codePoints).join('').length;

/** A hit is an overlap, as in the corpus's own evaluation. */
const score = (sentences: Sentence[], name: string, entity: string): Row[] => {
  const { find } = detectorNamed(name)!;
  let [wanted, found, right, hits] = [0, 0, 0, 0];
  for (const { full_text: text, spans } of sentences) {
    const marked = spans
      .filter(({ entity_type: type }) => type === entity)
      .map(({ start_position: start, end_position: end }) => ({ start: units(text, start), end: units(text, end) }));
    const ours = find(text);
    const meets = (a: { start: number; end: number }) => (b: { start: number; end: number }) =>
      a.start < b.end && b.start < a.end;
    wanted += marked.length;
    found += ours.length;
    right += marked.filter((span) => ours.some(meets(span))).length;
    hits += ours.filter((span) => marked.some(meets(span))).length;
  }
  const [recall, precision] = [right / wanted, hits / found];
  return [
    { name: `${name}: recall, ${right} of ${wanted}`, value: recall, unit: 'share', ...atLeast(0.99, recall) },
    { name: `${name}: precision, ${hits} of ${found}`, value: precision, unit: 'share', ...atLeast(0.95, precision) },
  ];
};

/** Milliseconds for 10,000 bytes: the median of nine runs over the whole corpus, after one to warm up. */
const speed = (sentences: Sentence[]): Row => {
  const text = sentences.map(({ full_text: each }) => each).join('\n');
  const pieces = Array.from({ length: Math.ceil(text.length / 10_000) }, (_, index) =>
    text.slice(index * 10_000, (index + 1) * 10_000),
  );
  const once = (): number => {
    const from = performance.now();
    for (const piece of pieces) redactAll(piece);
    return (performance.now() - from) / pieces.length;
  };
  once();
  const value = Array.from({ length: 9 }, once).toSorted((a, b) => a - b)[4]!;
  return { name: 'redaction of 10 kB', value, unit: 'ms', ...atMost(5, value) };
};

export const bench: Bench = {
  about: 'Detectors on 1,500 sentences of microsoft/presidio-research.',
  async rows() {
    const sentences = read();
    return [...score(sentences, 'email', 'EMAIL_ADDRESS'), ...score(sentences, 'card', 'CREDIT_CARD'), speed(sentences)];
  },
};
