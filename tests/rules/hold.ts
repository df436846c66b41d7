// Holds one rule twice: on the project's own files, where it must be silent, and on planted ones, where it must name the fault.
import { expect, it } from 'vitest';
import { type Rule, source, tree } from '#tests/rules/sources.ts';

/** Files by path, as somebody might write them. */
type Files = Readonly<Record<string, string>>;

/** What is planted for one rule. Each case has the name that its test gets. */
interface Planted {
  /** Files that break the rule, and what each complaint must contain, in order; there may be no other. */
  refused: Readonly<Record<string, { files: Files; says: string | string[] }>>;
  /** Files that look as if they did and do not. */
  taken: Readonly<Record<string, Files>>;
}

const sourcesOf = (files: Files) => Object.entries(files).map(([path, text]) => source(path, text));

/** Makes the tests of one rule. `name` is its sentence about the project. */
export const hold = (name: string, rule: Rule, { refused, taken }: Planted): void => {
  it(name, () => {
    expect(rule(tree)).toEqual([]);
  });

  it.each(Object.entries(refused))(`${name}: refuses %s`, (_case, { files, says }) => {
    expect(rule(sourcesOf(files))).toEqual([says].flat().map((part) => expect.stringContaining(part)));
  });

  it.each(Object.entries(taken))(`${name}: takes %s`, (_case, files) => {
    expect(rule(sourcesOf(files))).toEqual([]);
  });
};
