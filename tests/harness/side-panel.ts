// The browser's own side panel: Playwright lists it among no pages, so it is spoken to over the browser's debugging protocol.
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from '#tests/harness/browser.ts';

export interface SidePanel {
  /** What an expression gives in the panel, as plain data. */
  read<T>(expression: string): Promise<T>;
  /** Answers when the text of the panel holds these words; fails after ten seconds. */
  says(words: string): Promise<void>;
}

interface Message {
  id?: number;
  result?: { result?: { value?: unknown } };
}

/** Waits for the panel to be open, or another page of ours that the browser shows in a window of its own. */
export const sidePanel = async ({ context, extensionId }: Browser, path = '/sidepanel.html'): Promise<SidePanel> => {
  const cdp = await context.browser()!.newBrowserCDPSession();
  const find = async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find(({ url }) => url === `chrome-extension://${extensionId}${path}`);
  };
  for (let tries = 0; tries < 100 && !(await find()); tries++) await wait(100);
  const target = await find();
  if (!target) throw new Error(`No ${path} came up within ten seconds`);
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const waiting = new Map<number, (message: Message) => void>();
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const told = JSON.parse(message) as Message;
    if (told.id !== undefined) waiting.get(told.id)?.(told);
  });
  let nth = 0;
  const read = async <T>(expression: string): Promise<T> => {
    const id = ++nth;
    const told = new Promise<Message>((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({
      id,
      method: 'Runtime.evaluate',
      params: { expression, returnByValue: true, awaitPromise: true },
    });
    await cdp.send('Target.sendMessageToTarget', { sessionId, message });
    return (await told).result?.result?.value as T;
  };
  return {
    read,
    async says(words) {
      let text = '';
      for (let tries = 0; tries < 100; tries++) {
        // While it loads there is nothing to read.
        text = (await read<string | undefined>('document.body?.innerText')) ?? '';
        if (text.includes(words)) return;
        await wait(100);
      }
      throw new Error(`The side panel says "${text}", not "${words}"`);
    },
  };
};
