// Windows: registry values, as a file to import and as a script for Intune. A dictionary is one value of JSON text there.
import { managedOutline } from '#lib/policy/outline.ts';
import type { Managed } from '#lib/policy/managed.ts';
import { chromeInstall, edgeInstall, type Plan, type RolloutFile } from '#collector/rollout/plan.ts';

interface Value {
  key: string;
  name: string;
  /** Nothing where the settings name none: one of an earlier roll-out must not stay. */
  text: string | undefined;
}

/** Every setting that there is. */
const names = managedOutline().map(({ name }) => name);

const valuesFor = (root: string, install: object, { id, settings }: Plan): Value[] => [
  { key: `${root}\\ExtensionSettings`, name: id, text: JSON.stringify(install) },
  ...names.map((name) => {
    const value = settings[name as keyof Managed];
    const text = typeof value === 'object' ? JSON.stringify(value) : value;
    return { key: `${root}\\3rdparty\\extensions\\${id}\\policy`, name, text };
  }),
];

const allValues = (plan: Plan): Value[] => [
  ...valuesFor('SOFTWARE\\Policies\\Google\\Chrome', chromeInstall(plan), plan),
  ...valuesFor('SOFTWARE\\Policies\\Microsoft\\Edge', edgeInstall(plan), plan),
];

/** As `regedit` writes strings. */
const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** A file for `regedit`: UTF-16 with its mark, lines ended as Windows does. */
const regFile = (values: readonly Value[]): Uint8Array => {
  const keys = [...new Set(values.map(({ key }) => key))];
  const parts = keys.map((key) =>
    [
      `[HKEY_LOCAL_MACHINE\\${key}]`,
      ...values
        .filter((each) => each.key === key)
        .map(({ name, text }) => `${quoted(name)}=${text === undefined ? '-' : quoted(text)}`),
    ].join('\r\n'),
  );
  return Buffer.from(`\uFEFFWindows Registry Editor Version 5.00\r\n\r\n${parts.join('\r\n\r\n')}\r\n`, 'utf16le');
};

/** A PowerShell text that nothing is read into. */
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * The same for any text, in ASCII: Windows PowerShell reads a file without a mark by the code page of the machine, and takes the quotes of
 * word processors (U+2018 to U+201B) for its own.
 */
const anyLiteral = (text: string): string => {
  if (/^[ -~]*$/.test(text)) return literal(text);
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
  return `([regex]::Unescape(${literal(escaped)}))`;
};

const script = (values: readonly Value[]): string =>
  [
    '# Sets what Precedent reads from browser management. For Intune: Devices, Scripts, run as the system, in a 64-bit host.',
    "$ErrorActionPreference = 'Stop'",
    ...values.flatMap(({ key, name, text }) => [
      `if (-not (Test-Path ${literal(`HKLM:\\${key}`)})) { New-Item -Path ${literal(`HKLM:\\${key}`)} -Force | Out-Null }`,
      text === undefined
        ? `Remove-ItemProperty -Path ${literal(`HKLM:\\${key}`)} -Name ${literal(name)} -ErrorAction SilentlyContinue`
        : `New-ItemProperty -Path ${literal(`HKLM:\\${key}`)} -Name ${literal(name)} -PropertyType String -Value ${anyLiteral(text)} -Force | Out-Null`,
    ]),
    '',
  ].join('\r\n');

export const windows = (plan: Plan): RolloutFile[] => [
  { name: 'windows/precedent.reg', content: regFile(allValues(plan)) },
  { name: 'windows/intune.ps1', content: script(allValues(plan)) },
];
