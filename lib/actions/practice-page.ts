// Our practice page, told by its address: known to the shortcut, which loads nothing that it does not need.
import { browser } from 'wxt/browser';

/** Whether an address is our practice page. */
export const isPracticePage = (address: string): boolean => address.split(/[?#]/)[0] === browser.runtime.getURL('/practice.html');
