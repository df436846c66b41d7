// A virtual environment of Python in this folder, with what a file of requirements names.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root, run } from '#scripts/tool.ts';

const venv = join(root, '.venv');
const isWindows = process.platform === 'win32';

/** The interpreter of the environment. */
export const python = join(venv, isWindows ? 'Scripts/python.exe' : 'bin/python');

/** Installs what the requirements (a file in tests/conformance) name, once for each state of that file; says what is missing where it cannot. */
export const preparePython = async (requirements: string): Promise<boolean> => {
  const path = join(root, 'tests/conformance', requirements);
  const stamp = join(venv, `${basename(requirements, '.txt')}.sha256`);
  const wanted = createHash('sha256').update(readFileSync(path, 'utf8')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  console.log(
    `Installing the Python packages of tests/conformance/${requirements} into .venv. This takes some minutes the first time.`,
  );
  if (!existsSync(python) && (await run(isWindows ? 'python' : 'python3', ['-m', 'venv', venv]).catch(() => 1)) !== 0) {
    console.error(
      'Python 3.10 or newer with its venv module is needed. On Debian: apt-get install python3-venv. Then run this again.',
    );
    return false;
  }
  if ((await run(python, ['-m', 'pip', 'install', '--quiet', '-r', path])) !== 0) return false;
  writeFileSync(stamp, wanted);
  return true;
};
