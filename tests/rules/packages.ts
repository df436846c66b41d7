// Packages are pinned, come from any registry, and each that ships is named on a decision page with its reason.
import type { Rule, Source } from '#tests/rules/sources.ts';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
interface Lock {
  packages: Record<string, { version?: string; resolved?: string }>;
}

const read = <T>(files: readonly Source[], path: string, otherwise: T): T => {
  const found = files.find((file) => file.path === path);
  return found ? (JSON.parse(found.text) as T) : otherwise;
};
const all = (files: readonly Source[]): [string, string][] => {
  const { dependencies, devDependencies } = read<Manifest>(files, 'package.json', {});
  return Object.entries({ ...dependencies, ...devDependencies });
};
const lockIn = (files: readonly Source[]): Lock => read<Lock>(files, 'package-lock.json', { packages: {} });

export const pinned: Rule = (files) =>
  all(files)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json: Pin ${name} to one version, without signs: ${version}`);

export const noAddresses: Rule = (files) =>
  Object.entries(lockIn(files).packages)
    .filter(([, { resolved }]) => resolved)
    .map(([path]) => `package-lock.json: Take "resolved" out of ${path}, so that it installs from any registry.`);

export const locked: Rule = (files) => {
  const { packages } = lockIn(files);
  return all(files)
    .filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)
    .map(([name, version]) => `package-lock.json: Run npm install; it does not hold ${name} ${version}.`);
};

const pages = /^docs\/decisions\/.*-parts\.md$/;

/** Rows of the tables on those pages: what was chosen, by its package name in backticks, and why. */
const chosenIn = (files: readonly Source[]): { path: string; line: number; name: string; because: string }[] =>
  files
    .filter(({ path }) => pages.test(path))
    .flatMap(({ path, lines }) =>
      lines.flatMap((text, index) => {
        const [, , chosen = '', because = ''] = text.split('|').map((cell) => cell.trim());
        return [...chosen.matchAll(/`([^`]+)`/g)].map(([, name]) => ({ path, line: index + 1, name: name!, because }));
      }),
    );

/** What ships and what the decision pages name are the same set, each with a reason. */
export const explained: Rule = (files) => {
  const chosen = chosenIn(files);
  const ships = Object.keys(read<Manifest>(files, 'package.json', {}).dependencies ?? {});
  return [
    ...ships
      .filter((name) => !chosen.some((row) => row.name === name))
      .map(
        (name) => `package.json: ${name} ships. Say in a row of docs/decisions/…-parts.md what for, why, and what was given up.`,
      ),
    ...chosen
      .filter(({ name }) => !ships.includes(name))
      .map(({ path, line, name }) => `${path}:${line}: ${name} does not ship. Take the row out, or add the package.`),
    ...chosen
      .filter(({ because }) => because.length < 10)
      .map(({ path, line, name }) => `${path}:${line}: Say why ${name} was chosen.`),
  ];
};
