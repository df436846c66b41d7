// What a real Firefox says of a policies.json: its own schema checks it, and its log names each place that is wrong. The file stands where
// Firefox looks for one process alone, as in `managed.ts`.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firefoxPlace } from '#scripts/find-browser.ts';
import { unshare } from '#tests/harness/managed.ts';

const log = [
  'browser.policies.loglevel", "debug"',
  'devtools.console.stdout.chrome", true',
  'browser.dom.window.dump.enabled", true',
];

/** The lines of its log about policies: what it read, and what its schema refused. Starts it once, without a window. */
export const policiesInFirefox = async (text: string): Promise<{ isRead: boolean; refused: string[] }> => {
  const { folder: place, program: browser } = firefoxPlace();
  const folder = await mkdtemp(join(tmpdir(), 'precedent-firefox-'));
  try {
    for (const each of ['distribution', 'profile']) await mkdir(join(folder, each));
    await writeFile(join(folder, 'distribution/policies.json'), text);
    await writeFile(join(folder, 'profile/user.js'), log.map((pref) => `user_pref("${pref});\n`).join(''));
    const mount = `mount --bind "${folder}/distribution" "$(readlink -f ${place}/distribution)"`;
    const run = `${browser} --headless --no-remote --profile "${folder}/profile" --screenshot "${folder}/p.png" about:blank`;
    const [program, ...rest] = [...unshare(), 'sh', '-c', `${mount} && exec ${run}`];
    const said = await new Promise<string>((done) => {
      execFile(program!, rest, { timeout: 60_000 }, (_error, stdout, stderr) => done(stdout + stderr));
    });
    const lines = said.split('\n').map((line) => line.trim());
    const after = (head: RegExp): string[] => lines.filter((_line, index) => index > 0 && head.test(lines[index - 1]!));
    return {
      isRead: after(/Enterprise Policies:$/).some((line) => line.startsWith('policies.json content')),
      refused: [...after(/PolicySchemaValidator:$/), ...after(/^console\.error: Enterprise Policies:$/)],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
