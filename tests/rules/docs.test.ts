import { linksLead, mapsAreTrue } from '#tests/rules/docs.ts';
import { hold } from '#tests/rules/hold.ts';

hold('links in its docs only to what is there', linksLead, {
  refused: {
    'a file that is gone': { files: { 'docs/a.md': '# A\n\n[b](b.md)' }, says: 'docs/a.md:3: There is no b.md' },
    'a picture that is gone': { files: { 'README.md': '![b](docs/pictures/b.png)' }, says: 'README.md:1' },
    'a heading that is gone': {
      files: { 'docs/a.md': '[b](../b.md#the-rest)', 'b.md': '# B' },
      says: 'docs/a.md:1: b.md has no heading #the-rest',
    },
    'a heading of its own that is gone': { files: { 'a.md': '[b](#b)' }, says: 'a.md has no heading #b' },
  },
  taken: {
    'files, folders, headings and addresses': {
      'docs/a.md': '[b](../b.md#the-rest-of-it) [c](decisions) [d](https://example.com/x.md) [e](#words)\n\n## Words',
      'b.md': '## The rest, of it',
      'docs/decisions/c.md': '',
    },
  },
});

hold('has maps that name what is there, and all of it', mapsAreTrue, {
  refused: {
    'a room that moved': {
      files: { 'CONTRIBUTING.md': '| what a screen shows | `components` |' },
      says: 'CONTRIBUTING.md:1: There is no components',
    },
    'a line of the map for what is gone': {
      files: { 'README.md': 'lib/old/      what was' },
      says: 'README.md:1: There is no lib/old/',
    },
    'a new folder of a room': {
      files: { 'lib/measure/a.ts': '', 'README.md': 'lib/measured is something else' },
      says: 'docs/architecture.md: Say what lib/measure is',
    },
    'a new page, and a new group of components': {
      files: { 'entrypoints/sidepanel/index.html': '', 'components/panel/a.tsx': '', 'docs/architecture.md': '`components`' },
      says: ['Say what entrypoints/sidepanel is', 'Say what components/panel is'],
    },
    'what only the recipes name': {
      files: { 'lib/wire/a.ts': '', 'CONTRIBUTING.md': '| the contract | `lib/wire` |' },
      says: 'Say what lib/wire is',
    },
  },
  taken: {
    'a map of what is there': {
      'docs/architecture.md': '| `lib/wire` | the contract |\n\n`components/card` is the card.',
      'README.md': 'lib/wire/      the contract',
      'lib/wire/a.ts': '',
      'components/card/a.tsx': '',
      'entrypoints/pick.ts': '',
    },
  },
});
