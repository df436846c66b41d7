// The dataset card: a README.md whose head the Hugging Face Hub and `load_dataset` read, and whose body a person reads
// (https://github.com/huggingface/hub-docs, datasetcard.md). `annotations_creators` is that format's own key.
import { purposes as purposeWords } from '#lib/judgment/consent.ts';
import type { Table } from '#lib/dataset/table.ts';
import { canaryOf, endsOn, type Built } from '#lib/dataset/manifest.ts';
import { leftOutWords, type LeftOut } from '#lib/dataset/sift.ts';

/** A JSON string is a YAML string, but for the line breaks that only YAML knows (YAML 1.1, section 5.4). */
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Text from outside inside a paragraph or table cell: one line, and no character that Markdown would act on. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|!~]/g, (char) => `\\${char}`);

/** The Hub's own steps. */
const sizeCategory = (rows: number): string => {
  if (rows < 1_000) return 'n<1K';
  if (rows < 10_000) return '1K<n<10K';
  if (rows < 100_000) return '10K<n<100K';
  return rows < 1_000_000 ? '100K<n<1M' : '1M<n<10M';
};

const configs = (all: Table[]): string[] => {
  const tables = all.filter(({ format }) => !format.reader);
  return tables.length === 0
    ? []
    : [
        'configs:',
        ...tables.flatMap(({ format }, index) => [
          `  - config_name: ${format.name}`,
          ...(index === 0 ? ['    default: true'] : []),
          '    data_files:',
          '      - split: train',
          `        path: ${format.file}`,
        ]),
      ];
};

const head = ({ about, tables }: Built): string[] => [
  '---',
  `pretty_name: ${quoted(about.name)}`,
  'license: other',
  'license_name: bound-to-consent',
  'license_link: README.md',
  'annotations_creators:',
  '  - expert-generated',
  'size_categories:',
  `  - ${quoted(sizeCategory(tables.reduce((sum, { rows }) => sum + rows.length, 0)))}`,
  'task_categories:',
  '  - text-generation',
  'tags:',
  ...['human-judgment', 'trl', ...tables.map(({ format }) => format.name)].map((tag) => `  - ${tag}`),
  ...configs(tables),
  '---',
];

const fileTable = (tables: Table[]): string[] => [
  '| file | rows | a row is |',
  '| --- | --- | --- |',
  ...tables.map(({ format, rows }) => `| \`${format.file}\` | ${rows.length} | ${format.words} |`),
];

const columnsOf = ({ format }: Table): string =>
  `- \`${format.file}\`: ${Object.entries(format.columns)
    .map(([name, words]) => `\`${name}\` (${words})`)
    .join(', ')}.`;

const coverage = ({ used, leftOut }: Built): string[] => [
  '| records | |',
  '| --- | --- |',
  `| ${used.length} | agreed to for every purpose above; in this package |`,
  ...(Object.keys(leftOutWords) as LeftOut[]).flatMap((reason) =>
    leftOut[reason] ? [`| ${leftOut[reason]} | left out: ${leftOutWords[reason]} |`] : [],
  ),
];

const emptiness = ({ leftOut }: Built): string =>
  Object.keys(leftOut).length === 0
    ? 'This package is empty: no record was offered to it.'
    : 'This package is empty: no record that was offered could go in. The table below says why.';

/** The text of `README.md`. */
export const cardOf = (built: Built): string => {
  const { about, tables } = built;
  const until = endsOn(built);
  const canary = canaryOf(built);
  const body = [
    `# ${plain(about.name)}`,
    '',
    `Structured human judgment of ${plain(about.organisation)}, built on ${about.day}. Each row was recorded by the person whose`,
    'judgment it is, in the tool they work in, and each of its bytes was seen and agreed to by that person before it left their device.',
    '',
    '## Files',
    '',
    ...(tables.length === 0 ? [emptiness(built)] : [...fileTable(tables), '', ...tables.map(columnsOf)]),
    '',
    '`lineage.jsonl` leads from each row to its record, the SHA-256 of the bytes agreed to, and the consent.',
    '`manifest.json` says the same as this card for programs.',
    '',
    '## Consent',
    '',
    'What this package may be used for:',
    '',
    ...about.purposes.toSorted().map((purpose) => `- ${about.purposeWords?.[purpose] ?? purposeWords[purpose]}`),
    '',
    ...coverage(built),
    '',
    ...(until
      ? [`The first of these agreements ends on ${until}. Build the package anew by then, and whenever a record is taken back.`]
      : []),
    'Use for any other purpose is not agreed to. There is no other licence.',
    '',
    '## Limits',
    '',
    'Detectors removed what they recognise as secret or personal; names and addresses of people are not among it.',
    "A preference pair stands only where the rejected answer was a rival answer, never the writer's own slip.",
    ...(canary ? ['', 'A text that holds the next line holds a copy of this package:', '', `\`${canary}\``] : []),
    '',
  ];
  return [...head(built), '', ...body].join('\n');
};
