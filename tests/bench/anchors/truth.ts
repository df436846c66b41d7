// What became of a stretch of words from one version of a page to the next, by a word diff that knows nothing of matchers.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Span } from '#tests/bench/anchors/peers.ts';

/** The words of a text and where each stands in it. Signs say nothing: quotation marks change their form, and nobody calls that gone. */
export const wordsIn = (text: string): { word: string; span: Span }[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}_]+/gu)].map(({ 0: word, index }) => ({ word, span: [index, index + word.length] }));

/** Shorter runs of equal words meet by chance in a diff: "of the". */
const shortestRun = 3;

/** For each word the place of the same word in the later text, or -1. */
export const alignWords = (old: readonly string[], now: readonly string[]): Int32Array => {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  try {
    writeFileSync(join(folder, 'old'), `${old.join('\n')}\n`);
    writeFileSync(join(folder, 'now'), `${now.join('\n')}\n`);
    const { stdout, status, error } = spawnSync('git', ['diff', '--no-index', '--histogram', '-U0', 'old', 'now'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (error || status === null || status > 1) throw new Error('git could not compare two lists of words', { cause: error });
    const became = new Int32Array(old.length).fill(-1);
    let [left, right] = [0, 0];
    const keep = (upTo: number) => {
      const isLong = upTo - left >= shortestRun;
      for (; left < upTo; left++, right++) if (isLong) became[left] = right;
    };
    for (const [, from, gone = '1', to, come = '1'] of stdout.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)) {
      // A hunk without lines on one side names the line before it.
      keep(Number(from) - (gone === '0' ? 0 : 1));
      left += Number(gone);
      right = Number(to) + (come === '0' ? 0 : -1) + Number(come);
    }
    keep(old.length);
    return became;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Whether two spans are the same place: what both cover is at least half of what either does. */
export const isSame = ([a, b]: Span, [c, d]: Span): boolean =>
  2 * (Math.min(b, d) - Math.max(a, c)) >= Math.max(b, d) - Math.min(a, c);
