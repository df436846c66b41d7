// What axe finds on a page of ours. It looks at what fails only, in one document that reads its source once: five times as fast as its
// own way, which describes all that passes, reads the source anew each time, and opens a tab for the sum over frames.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that hang on colours; no other finds more in another scheme. */
export const ofColours = ['color-contrast', 'link-in-text-block'] as const;

interface WithAxe {
  axe: { run(of: Document, options: RunOptions): Promise<AxeResults> };
}

/** One line a finding: its rule, and the elements. By all rules of axe, or by these alone. */
export const axeFindings = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate((options) => (globalThis as unknown as WithAxe).axe.run(document, options), {
    resultTypes: ['violations'],
    iframes: false,
    preload: false,
    ...(rules ? { runOnly: [...rules] } : {}),
  } satisfies RunOptions);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
};
