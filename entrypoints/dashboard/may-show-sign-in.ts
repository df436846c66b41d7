// Asks the browser for the one permission that signing in needs, when somebody wants to sign in and not before.
import { browser } from 'wxt/browser';

/** To be called in a press. Rejects with the sentence for the person where they say no. */
export const mayShowSignIn = async (): Promise<void> => {
  // It has it from the install on, and refuses to be asked for it.
  if (import.meta.env.FIREFOX) return;
  if (!(await browser.permissions.request({ permissions: ['identity'] })))
    throw new Error('The browser may not show the page to sign in. Nothing was changed. Allow it, or join with a code.');
};
