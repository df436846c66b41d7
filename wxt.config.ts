// How the extension is built, and the manifest it asks for. Rule K6: no host permission at install, no declared content script.
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig, type BuildOutput } from 'wxt';
import { managedSchema } from '#lib/policy/managed-schema.ts';

/** Gives unpacked installs one stable id, so that endpoints, policies and tests can name it. A store signs with its own. */
const stableKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAx+aNn++pag/tb2l7Gm6P4oi7LnyTqMrO7EIWsbCLxpNBtLs/pQf8Pg2+VerCm6wn0DLWQZRKBLrMdGbG08qLgJkYJcTtJrwolKQ6kFFMvovIKF8jtvGyrNEEESAKUWtmnwID/keX/nr/Wq+IsPuc1B+QS0QuMGeQPBfgZt3nhSr7/XhamCYQsJvGk+7Ws3TP5Z975Br5OvCvcPQF9LugEkfRU2bqwp1oeyIibuIKUaibYj9HNg5Hgc7z/NQBp69mrafouNXqudPZvaioOssMKlmxRkP9f9BM7wlTH8JJtc0tb63xJH2B4TDoZqezEIGWIO1TPBHeq0iSL614NKHP6wIDAQAB';

const cardStyles = 'assets/card.css';

/** Puts the style sheet of the card into its page: a file less to wait for. */
const withStyles = async (folder: string, { steps }: BuildOutput): Promise<void> => {
  const page = join(folder, 'card.html');
  const styles = join(folder, cardStyles);
  // In development, only what was changed is built anew.
  if (!existsSync(styles)) return;
  const html = await readFile(page, 'utf8');
  const css = await readFile(styles, 'utf8');
  await writeFile(
    page,
    html.replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css}</style>`),
  );
  await rm(styles);
  for (const step of steps) step.chunks = step.chunks.filter(({ fileName }) => fileName !== cardStyles);
};

/** Half of what waits in every page of a tool would be what reports that it did not start. Begins it, and nothing else. */
const bareWatch = {
  name: 'bare-watch',
  enforce: 'post' as const,
  transform: (_code: string, id: string) =>
    /wxt-unlisted-script-entrypoint\?.*\/watch\.ts$/.test(id)
      ? `import script from ${JSON.stringify(id.slice(id.indexOf('?') + 1))}; export default script.main();`
      : undefined,
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  vite: () => ({
    plugins: [bareWatch],
    // The wrappers would have the browser compile at once what runs later or never: most of what a worker carries that the shortcut woke.
    build: { rolldownOptions: { optimization: { pifeForModuleWrappers: false } } },
  }),
  manifestVersion: 3,
  outDir: '.output',
  hooks: {
    'build:publicAssets': ({ config }, files) => {
      if (config.browser !== 'firefox')
        files.push({ relativeDest: 'managed-schema.json', contents: JSON.stringify(managedSchema()) });
    },
    'build:done': ({ config }, output) => withStyles(config.outDir, output),
  },
  manifest: ({ browser }) => ({
    name: 'Precedent',
    description: 'Keep a judgment where the work happens. It stays on your device until you agree to the exact text.',
    // light-dark() and field-sizing in style sheets.
    minimum_chrome_version: '123',
    ...(browser === 'chrome' ? { key: stableKey } : {}),
    // Firefox wants an id to be installed by management, and reads settings from disk (docs/policy.md).
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko: { id: 'precedent@precedent.example' } } } : {}),
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      ...(browser === 'chrome' ? ['offscreen'] : []),
      // Firefox knows it as a permission from the start only; it asks nobody for it.
      ...(browser === 'firefox' ? ['identity'] : []),
    ],
    // Asked for by who joins by signing in, and by nobody else.
    ...(browser === 'firefox' ? {} : { optional_permissions: ['identity'] }),
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: 'Keep a judgment (Alt+Shift+J)' },
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    commands: {
      capture: {
        suggested_key: { default: 'Alt+Shift+J' },
        description: 'Keep a judgment about what is selected',
      },
      panel: {
        suggested_key: { default: 'Alt+Shift+K' },
        description: 'Show cases like this',
      },
      reason: {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: 'Say why, while a recording runs',
      },
    },
    web_accessible_resources: [
      // In Firefox each profile has addresses of its own for our pages anyway.
      { resources: ['card.html'], matches: ['<all_urls>'], ...(browser === 'firefox' ? {} : { use_dynamic_url: true }) },
    ],
    content_security_policy: {
      extension_pages:
        "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    },
  }),
});
