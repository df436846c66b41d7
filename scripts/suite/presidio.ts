// Our detectors beside Microsoft Presidio's pattern recognisers, on the same texts in the same run: `npm run conformance -- presidio`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Mask } from '#lib/privacy/redact.ts';
import { type Count, single } from '#scripts/suite/count.ts';
import { preparePython, python } from '#scripts/suite/python.ts';
import { root } from '#scripts/tool.ts';
import { barOf } from '#tests/bench/redaction/bars.ts';
import { corpus, type Marked } from '#tests/bench/redaction/corpus.ts';
import { presidioPath, presidioTexts } from '#tests/bench/redaction/presidio.ts';
import { precisionOf, recallOf, scores, type Score } from '#tests/bench/redaction/score.ts';

interface Found {
  type: string;
  start: number;
  end: number;
}

const askPresidio = async (texts: readonly string[]): Promise<Found[][]> => {
  const child = spawn(python, [join(root, 'tests/conformance/presidio.py')], {
    env: { ...process.env, PYTHONUTF8: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const heard: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => heard.push(chunk));
  child.stdin.end(JSON.stringify(texts));
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) throw new Error(`Presidio ended with ${String(code)}`);
  return JSON.parse(Buffer.concat(heard).toString()) as Found[][];
};

/** Python counts code points, we count UTF-16 units. */
const masksIn = (text: string, found: readonly Found[]): Mask[] => {
  const points = [...text];
  const units = (count: number): number => points.slice(0, count).join('').length;
  return found.map(({ type, start, end }) => ({
    detector: type,
    start: units(start),
    end: units(end),
    original: '',
    placeholder: '',
  }));
};

const figures = (score: Score): string => `${recallOf(score).toFixed(3)} ${precisionOf(score).toFixed(3)}`;

const compare = async (name: string, texts: readonly Marked[]): Promise<Count> => {
  const answers = await askPresidio(texts.map(({ text }) => text));
  const byText = new Map(texts.map(({ text }, index) => [text, masksIn(text, answers[index]!)]));
  const [ours, theirs] = [scores(texts), scores(texts, (text) => byText.get(text)!)];
  const count = { passed: 0, failed: 0, skipped: 0 };
  console.log(`\n${name}: recall and precision, ours, then Presidio's`);
  for (const [type, their] of theirs) {
    const our = ours.get(type);
    if (!our || our.wanted === 0 || their.masks === 0) continue;
    // Not behind what Presidio finds, unless both are above what must be found.
    const holds =
      recallOf(our) >= Math.min(recallOf(their), barOf(type).recall) &&
      precisionOf(our) >= Math.min(precisionOf(their), barOf(type).precision);
    count[holds ? 'passed' : 'failed']++;
    console.log(`${holds ? 'ok    ' : 'FAILED'} ${type.padEnd(16)} ${figures(our)}   ${figures(their)}`);
  }
  return count;
};

/** Both corpora where the second lies here; says so where it does not. */
export const runPresidio = async (): Promise<Count> => {
  if (!(await preparePython('presidio-requirements.txt'))) return single(false);
  const made = await compare('Generated', corpus());
  if (!existsSync(presidioPath)) {
    console.log(
      `\nNo corpus of presidio-research at ${presidioPath}: set PRECEDENT_CORPORA to its folder to compare on it, too.`,
    );
    return made;
  }
  const known = await compare('presidio-research', presidioTexts());
  return { ...made, passed: made.passed + known.passed, failed: made.failed + known.failed };
};
