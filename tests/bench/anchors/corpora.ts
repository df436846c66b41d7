// The pages of the anchors bench: manuals in several versions, fetched once into a folder that is not kept, unpacked, and served.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#scripts/tool.ts';

const folder = join(root, '.cache/anchors');

/** Debian has these versions of one manual side by side, in one release; npm has all it ever published. */
const debian = ['llvm-13-doc', 'llvm-14-doc', 'llvm-16-doc', 'llvm-19-doc'];
const published = ['npm@7.24.2', 'npm@8.19.4', 'npm@9.9.4', 'npm@10.9.9'];

const run = (command: string, args: string[], cwd: string) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });

const unpackers: Record<string, (name: string, into: string) => void> = {
  llvm: (name, into) => {
    run('apt-get', ['download', name], into);
    run('dpkg-deb', ['-x', readdirSync(into).find((file) => file.endsWith('.deb'))!, '.'], into);
  },
  npm: (name, into) => {
    run('npm', ['pack', '--silent', name], into);
    run('tar', ['-xzf', readdirSync(into).find((file) => file.endsWith('.tgz'))!, 'package/docs/output'], into);
  },
};

const fetchOne = (name: string): void => {
  const done = join(folder, name);
  if (existsSync(done)) return;
  const half = `${done}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  try {
    unpackers[/^[a-z]+/.exec(name)![0]]!(name, half);
  } catch (cause) {
    throw new Error(
      `${name} could not be fetched. Nothing was measured. This bench compares versions of real manuals, which it takes from Debian ` +
        '(apt-get download, dpkg-deb) and from npm (npm pack): run it on a Debian with access to both, after apt-get update. ' +
        'Once they are in .cache/anchors, none is fetched again.',
      { cause },
    );
  }
  renameSync(half, done);
};

/** Fetches what is not there yet. */
export const fetchCorpora = (): void => {
  for (const name of [...debian, ...published]) fetchOne(name);
};

const llvm = (version: number, page: string): string => `llvm-${version}-doc/usr/share/doc/llvm-${version}-doc/html/${page}.html`;
const npm = (version: string, page: string): string => `npm@${version}/package/docs/output/${page}.html`;

/** One page in an earlier and a later version. */
export interface Pair {
  old: string;
  now: string;
}

const pairsOf = (manuals: string, commands: string): Pair[] => [
  ...manuals.split(' ').flatMap((page) => [
    { old: llvm(13, page), now: llvm(19, page) },
    { old: llvm(14, page), now: llvm(16, page) },
  ]),
  ...commands.split(' ').flatMap((page) => [
    { old: npm('7.24.2', page), now: npm('10.9.9', page) },
    { old: npm('8.19.4', page), now: npm('9.9.4', page) },
  ]),
];

/** What the engine's weights were fitted on. No page of it is in the other list, in any version. */
export const tuningPairs = pairsOf(
  'AMDGPUDwarfExtensionsForHeterogeneousDebugging AdvancedBuilds BitCodeFormat CMake CodeOfConduct Contributing CoverageMappingFormat ' +
    'ExceptionHandling GetElementPtr GettingStarted HowToAddABuilder HowToReleaseLLVM HowToSubmitABug JITLink LoopTerminology MemorySSA ' +
    'NewPassManager OpaquePointers SourceLevelDebugging Statepoints TestingGuide WritingAnLLVMBackend YamlIO',
  'commands/npm-access commands/npm-cache commands/npm-exec commands/npm-init commands/npm-run-script commands/npm-update ' +
    'configuring-npm/package-json using-npm/registry using-npm/workspaces',
);

/** What the figures are of. */
export const heldOutPairs = pairsOf(
  'AMDGPUUsage AMDGPUModifierSyntax AliasAnalysis Atomics BuildingADistribution CodeGenerator CodingStandards CompileCudaWithLLVM Coroutines ' +
    'DeveloperPolicy Extensions GettingInvolved GettingStartedVS HowToCrossCompileLLVM HowToSetUpLLVMStyleRTTI HowToUpdateDebugInfo ' +
    'LibFuzzer MIRLangRef NVPTXUsage ORCv2 Passes ProgrammersManual ReportingGuide ScudoHardenedAllocator Security WritingAnLLVMPass',
  'commands/npm-audit commands/npm-config commands/npm-install commands/npm-link commands/npm-publish commands/npm-version ' +
    'configuring-npm/folders configuring-npm/package-lock-json using-npm/config using-npm/scripts',
);

/** The large page on which speed is compared: 400 kB of text. */
export const largePair: Pair = heldOutPairs[0]!;

const filesBelow = (within: string): string[] =>
  readdirSync(join(folder, within), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => `${within}/${name}`);

/** Pages to make changes on: of the newest version of each manual, none that the engine was fitted on, none of the largest. */
export const changedPages = (count: number): string[] => {
  const fitted = new Set(tuningPairs.map(({ now }) => now));
  const pages = [...filesBelow(llvm(19, '').replace('/.html', '')), ...filesBelow(npm('10.9.9', '').replace('/.html', ''))]
    .filter((path) => !fitted.has(path) && !path.includes('/AMDGPU/') && statSync(join(folder, path)).size < 700_000)
    .toSorted();
  return Array.from({ length: count }, (_, nth) => pages[Math.floor((nth * pages.length) / count)]!);
};

const types: Record<string, string> = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8' };

/** A page or style sheet as it is served: without scripts, which would change the page while it is measured. */
export const served = (path: string): { body: string; type: string } | undefined => {
  const type = types[path.split('.').at(-1)!];
  const file = join(folder, path);
  if (!type || !existsSync(file)) return undefined;
  return { body: readFileSync(file, 'utf8').replace(/<script\b[^>]*>[^]*?<\/script>/gi, ''), type };
};
