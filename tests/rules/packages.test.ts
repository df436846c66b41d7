import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '#tests/rules/sources.ts';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  packages: Record<string, { version?: string; resolved?: string }>;
}
const read = (name: string): Manifest => JSON.parse(readFileSync(join(root, name), 'utf8')) as Manifest;

it('pins every package to one version', () => {
  const { dependencies, devDependencies } = read('package.json');
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

it('keeps download addresses out of the lock file, so that it installs from any registry', () => {
  const named = Object.entries(read('package-lock.json').packages).filter(([, { resolved }]) => resolved);
  expect(named.map(([path]) => path)).toEqual([]);
});

it('locks the versions that package.json names', () => {
  const { dependencies, devDependencies } = read('package.json');
  const { packages } = read('package-lock.json');
  const differs = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
  );
  expect(differs).toEqual([]);
});
