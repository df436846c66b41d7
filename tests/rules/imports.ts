// Names come from where they are: no auto-imports, and zod as a namespace so that a bundler drops what is not used.
import { isTest, places, type Rule, type Source } from '#tests/rules/sources.ts';

const isTypeScript = ({ path }: Source): boolean => /\.tsx?$/.test(path);

export const zodWhole: Rule = (files) =>
  places(
    files.filter(isTypeScript),
    /^import (?!type)(?!\* as z ).*from 'zod'/,
    "Write import * as z from 'zod'; the other form adds 65 kB:",
  );

/** What WXT would put into scope by itself, and how it is used. */
const magic = [
  /(?<![\w.#'"`-])(define(?:Background|ContentScript|UnlistedScript|WxtPlugin|WxtModule|AppConfig)|createShadowRootUi|createIframeUi|createIntegratedUi|injectScript|useAppConfig)\(/g,
  /(?<![\w.#'"`/-])(browser|storage|fakeBrowser)\.\w/g,
];

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');

const isBound = (name: string, text: string): boolean =>
  new RegExp(
    `import (?:type )?[^;]*\\b${name}\\b[^;]*from|(?:const|let|function) (?:\\{[^}]*\\b)?${name}\\b|[(,{]\\s*${name}\\s*[:,)}?]`,
  ).test(text);

/** Every name of WXT is imported by the file that uses it, and WXT is told to bring none. */
export const noAutoImports: Rule = (files) => [
  ...files
    .filter((file) => /^(lib|components|entrypoints)\//.test(file.path) && isTypeScript(file) && !isTest(file))
    .flatMap(({ path, text }) => {
      const code = withoutComments(text);
      const used = new Set(magic.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name]) => name!)));
      return [...used]
        .filter((name) => !isBound(name, code))
        .map(
          (name) => `${path}: Import ${name} from where it is, as import { ${name} } from 'wxt/…'; nothing brings it by itself.`,
        );
    }),
  ...places(files.filter(isTypeScript), /from '#[i]mports'/, 'Import each name from where it is:'),
  ...files
    .filter(({ path, text }) => path === 'wxt.config.ts' && !/^ {2}imports: false,$/m.test(text))
    .map(({ path }) => `${path}: Say imports: false, so that no name comes from nowhere.`),
];
