import { expect, it } from 'vitest';
import { type Count, single } from '#scripts/suite/count.ts';
import type { Part } from '#scripts/suite/parts.ts';
import { runGroups } from '#scripts/suite/run-groups.ts';

const good = single(true);

/** A part that speaks when told to, and ends when told to. */
const held = (name: string) => {
  let end: (count: Count) => void = () => {};
  let fail: (error: Error) => void = () => {};
  let say: (words: string) => void = () => {};
  const ended = new Promise<Count>((done, refuse) => {
    [end, fail] = [done, refuse];
  });
  const part: Part = {
    name,
    run: (hear) => {
      say = (words) => hear?.(Buffer.from(words));
      return ended;
    },
  };
  return { part, end: (count: Count) => end(count), fail: (error: Error) => fail(error), say: (words: string) => say(words) };
};

const listen = () => {
  const out: string[] = [];
  return { out, say: (line: string) => void out.push(line), print: (words: Buffer) => void out.push(words.toString()) };
};
const withoutTimes = (lines: readonly string[]) => lines.map((line) => line.replace(/ in [\d.]+ s$/, ''));

it('runs the parts of a group side by side and prints each whole, in order', async () => {
  const [first, second] = [held('first'), held('second')];
  const { out, say, print } = listen();
  const run = runGroups([[first.part, second.part]], say, print);
  second.say('second says');
  second.end(good);
  first.say('first ');
  first.say('says');
  first.end(good);
  const { count, lines } = await run;
  expect(withoutTimes(out)).toEqual([
    '\n── 1 of 2: first',
    'first ',
    'says',
    'ok     first: 1 passed, 0 failed',
    '\n── 2 of 2: second',
    'second says',
    'ok     second: 1 passed, 0 failed',
  ]);
  expect(count).toEqual({ passed: 2, failed: 0, skipped: 0 });
  expect(lines).toHaveLength(2);
});

it('starts a group when the one before has ended, and lets what runs alone speak for itself', async () => {
  const [build, tests] = [held('build'), held('tests')];
  const { out, say, print } = listen();
  const run = runGroups([[build.part], [tests.part]], say, print);
  build.say('straight to the terminal');
  expect(out).toEqual(['\n── 1 of 2: build']);
  build.end(good);
  tests.end({ passed: 7, failed: 0, skipped: 0 });
  expect((await run).count.passed).toBe(8);
});

it('counts a part that fails and one that breaks, and ends the others', async () => {
  const [wrong, broken, fine] = [held('wrong'), held('broken'), held('fine')];
  const { out, say, print } = listen();
  const run = runGroups([[wrong.part, broken.part, fine.part]], say, print);
  wrong.end(single(false));
  broken.fail(new Error('No such program'));
  fine.end(good);
  const { count, lines } = await run;
  expect(count).toEqual({ passed: 1, failed: 2, skipped: 0 });
  expect(out.join('')).toContain('Error: No such program');
  expect(lines.map((line) => line.slice(0, 13))).toEqual(['FAILED wrong:', 'FAILED broken', 'ok     fine: ']);
});
