// The one way from a script in somebody's page to the background: the bare extension API, no polyfill, no parsing.
import { heldIn } from '#lib/page/own-world.ts';
import type { CallAnswer, FrameOrder, PageCalls } from '#lib/bridge/calls.ts';

/** The bare API of extensions. Not `browser`: where a browser has no such name, a page's `<p id="browser">` has it. */
export const api = chrome;

/** The same for scripts that have room: by its other name where a page's form took `chrome` for itself. */
const either = /* @__PURE__ */ (() =>
  Object.hasOwn(globalThis, 'chrome') ? chrome : (heldIn(globalThis as { browser?: typeof chrome }, 'browser') ?? chrome))();

/** Tells the background, and hears no answer. Does nothing when the extension is gone. */
export const tell = async <Name extends keyof PageCalls>(call: Name, about: Parameters<PageCalls[Name]>[0]): Promise<void> => {
  try {
    await api.runtime.sendMessage({ call, about });
  } catch {
    // A page script has nobody to tell.
  }
};

/** Makes a call. Gives nothing when the extension is gone or did not answer: a page script has nobody to tell. */
export const ask = async <Name extends keyof PageCalls>(
  call: Name,
  about: Parameters<PageCalls[Name]>[0],
): Promise<ReturnType<PageCalls[Name]> | undefined> => {
  try {
    const answer = (await either.runtime.sendMessage({ call, about })) as CallAnswer | undefined;
    return answer?.ok ? (answer.value as ReturnType<PageCalls[Name]>) : undefined;
  } catch {
    return undefined;
  }
};

/** Whether the extension that put this script here is there still: it may have been reloaded or removed under the page. */
export const isAlive = (): boolean => {
  try {
    return api.runtime.id !== undefined;
  } catch {
    return false;
  }
};

/** Where the card of a nonce is; nothing when the extension was reloaded or removed under this page. */
export const cardAddress = (nonce: string): string | undefined => {
  try {
    return either.runtime.id ? `${either.runtime.getURL('card.html')}#${nonce}` : undefined;
  } catch {
    return undefined;
  }
};

/** Hears the background's orders for the card of one nonce, until told to stop. */
export const hearOrders = (nonce: string, follow: (order: FrameOrder) => void): (() => void) => {
  const hear = (message: Partial<FrameOrder> | undefined) => {
    if (message?.nonce === nonce && message.frame) follow(message as FrameOrder);
  };
  either.runtime.onMessage.addListener(hear);
  return () => {
    try {
      either.runtime.onMessage.removeListener(hear);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  };
};
