import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { checksumsOf } from '#lib/dataset/checksums.ts';

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

it('lists each file with its fingerprint in the form of sha256sum, sorted by name', async () => {
  const files = new Map([
    ['b.jsonl', 'é\n'],
    ['README.md', ''],
  ]);
  expect(await checksumsOf(files, hex)).toBe(
    `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  README.md\n${hex('é\n')}  b.jsonl\n`,
  );
});
