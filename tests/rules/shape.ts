// How a file looks from outside: its length, its first sentence, and where it lies.
import { isCode, isTest, type Rule } from '#tests/rules/sources.ts';

const longest = 250;

/** No file is longer than a reader can hold. */
export const short: Rule = (files) =>
  files
    .filter(isCode)
    .map(({ path, text }) => ({ path, length: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ length }) => length > longest)
    .map(({ path, length }) => `${path}: ${length} lines. Split it by what it does; no file is longer than ${longest}.`);

const sentence = /^(?:\/\/ [A-Z`"“]|\/\* [A-Z`]|"""[A-Z]|#!.*\n(?:\/\/|#) [A-Z])/;

/** A file opens with one sentence that says what it holds. */
export const introduced: Rule = (files) =>
  files
    .filter((file) => /\.(ts|tsx|mjs|css|py)$/.test(file.path) && !isTest(file) && !sentence.test(file.text))
    .map(({ path }) => `${path}:1: Open the file with one sentence that says what it holds, and the rule it keeps.`);

const drawer = /^(?:utils?|helpers?|common|services?|types|misc)(?:\.\w+)*$/;

/** No folder or file collects what belongs nowhere. */
export const noDrawers: Rule = (files) =>
  files
    .filter((file) => isCode(file) && file.path.split('/').some((part) => drawer.test(part)))
    .map(({ path }) => `${path}: Name it by what it does; a drawer fills up with what belongs elsewhere.`);
