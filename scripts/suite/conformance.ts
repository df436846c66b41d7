// Opens a package with the consumers' own loaders (rule D2): Python's `datasets` and TRL, in a virtual environment of this folder.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { buildPackage } from '#lib/dataset/build.ts';
import { zipOf } from '#lib/dataset/zip.ts';
import { type Count, countLine, single } from '#scripts/suite/count.ts';
import { preparePython, python } from '#scripts/suite/python.ts';
import { root } from '#scripts/tool.ts';
import { exampleAbout, exampleRows } from '#tests/harness/package-rows.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Writes a package of the kinds' own examples, by the code that a collector runs, out of the zip that a device makes of it. */
const writePackage = async (): Promise<string> => {
  const folder = join(root, '.cache/conformance/package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { name } = exampleAbout;
  const files = unzipSync(await zipOf(name, buildPackage(exampleRows(), exampleAbout), sha256));
  for (const [path, bytes] of Object.entries(files)) writeFileSync(join(folder, path.slice(name.length + 1)), bytes);
  return folder;
};

/** Nothing is fetched while checking: what is loaded is the package and models made on the spot. */
const offline = {
  HF_HUB_OFFLINE: '1',
  HF_DATASETS_OFFLINE: '1',
  HF_DATASETS_DISABLE_PROGRESS_BARS: '1',
  TRANSFORMERS_VERBOSITY: 'error',
  PYTHONWARNINGS: 'ignore::FutureWarning',
};

/** Runs every check of tests/conformance/check.py and counts them. */
export const runConformance = async (): Promise<Count> => {
  if (!(await preparePython('requirements.txt'))) return single(false);
  const folder = await writePackage();
  const child = spawn(python, [join(root, 'tests/conformance/check.py'), folder], {
    env: { ...process.env, ...offline, HF_HOME: join(root, '.cache/huggingface'), PYTHONUTF8: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    output += chunk.toString();
  });
  const code = await new Promise<number>((done) => child.on('close', (status) => done(status ?? 1)));
  const count = countLine(output);
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
};
