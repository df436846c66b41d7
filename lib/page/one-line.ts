// White space as a reader sees it.
import { textIn } from '#lib/page/safe.ts';

/** A text on one line: white space squeezed, none at its ends. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What stands in an element, shown or not, on one line; empty where there is none. */
export const lineIn = (element: Element | null | undefined): string => (element ? onOneLine(textIn(element)) : '');
