// Loads the rest of the worker (`awake.ts`). In Chromium from a script of its own: a worker that the shortcut woke would else wait until
// the browser had read through ten times what it needs. Firefox starts its background page with everything in one.
import type * as Awake from '#lib/bridge/awake.ts';

/** What the script `awake.js` puts down; both scripts of the worker find it here. */
export interface AwakeHolder {
  precedentAwake?: typeof Awake;
}

interface Worker extends AwakeHolder {
  importScripts(script: unknown): void;
  serviceWorker: { state: string };
  trustedTypes: { createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(about: string): unknown } };
}

const isOneScript = import.meta.env.FIREFOX || import.meta.env.MODE === 'test';

/** The same each time. Rejects where the browser no longer has the script: the extension was replaced on the disk meanwhile. */
export const wake = async (): Promise<typeof Awake> => {
  if (isOneScript) return import('#lib/bridge/awake.ts');
  const worker = globalThis as unknown as Worker;
  if (!worker.precedentAwake) {
    const policy = worker.trustedTypes.createPolicy('precedent-awake', { createScriptURL: () => '/awake.js' });
    worker.importScripts(policy.createScriptURL(''));
  }
  return worker.precedentAwake!;
};

/** To be called synchronously when the worker starts: it may load later only what it loaded while it was being installed. */
export const keepAtHand = async (): Promise<void> => {
  if (!isOneScript && (globalThis as unknown as Worker).serviceWorker.state !== 'activated') await wake();
};
