// The built extension: where it is, and the id that a browser gives it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/tool.ts';

export const extensionFolder = join(root, '.output/chrome-mv3');

/**
 * The id that Chromium derives from a manifest's `key`: the first 128 bits of the SHA-256 of the decoded key, each four bits as a
 * letter from a to p (chromium, components/crx_file/id_util.cc).
 */
const extensionId = (key: string): string =>
  [...createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32)]
    .map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)])
    .join('');

/** Address of a page of the built extension. */
export const extensionPage = (page: string): string => {
  const { key } = JSON.parse(readFileSync(join(extensionFolder, 'manifest.json'), 'utf8')) as { key: string };
  return `chrome-extension://${extensionId(key)}/${page}`;
};
