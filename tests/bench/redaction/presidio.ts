// The corpus of microsoft/presidio-research, data/synth_dataset_v2.json (MIT): 1,500 made-up sentences with marked spans. It is not kept here.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '#scripts/tool.ts';
import type { Marked } from '#tests/bench/redaction/corpus.ts';

/** Its types that a detector of ours is for. */
const types: Readonly<Record<string, string>> = {
  EMAIL_ADDRESS: 'email',
  CREDIT_CARD: 'card',
  IBAN_CODE: 'iban',
  US_SSN: 'ssn',
  IP_ADDRESS: 'ip',
  PHONE_NUMBER: 'phone',
};

interface Sentence {
  full_text: string;
  spans: { entity_type: string; start_position: number; end_position: number }[];
}

/** The corpus counts code points, we count UTF-16 units. */
const units = (text: string, codePoints: number): number => [...text].slice(0, codePoints).join('').length;

/** Where the file is: in the folder that PRECEDENT_CORPORA names. */
export const presidioPath = join(
  resolve(root, process.env['PRECEDENT_CORPORA'] ?? '../shared/corpora'),
  'presidio-synth-v2.json',
);

/** Its sentences, with the spans of types that have a detector by the detector's name, others by their own. Throws where there is no file. */
export const presidioTexts = (): Marked[] => {
  if (!existsSync(presidioPath))
    throw new Error(
      `No corpus at ${presidioPath}. Download data/synth_dataset_v2.json of microsoft/presidio-research, name it presidio-synth-v2.json, and set PRECEDENT_CORPORA to its folder.`,
    );
  return (JSON.parse(readFileSync(presidioPath, 'utf8')) as Sentence[]).map(({ full_text: text, spans }) => ({
    text,
    country: 'US',
    spans: spans.map(({ entity_type: type, start_position: start, end_position: end }) => ({
      type: types[type] ?? type,
      start: units(text, start),
      end: units(text, end),
    })),
  }));
};
