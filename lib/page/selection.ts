// What the person selected: words that they saw become evidence, words that they wrote become the reason. Else what they point at.
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import type { Coverage, QuoteEvidence } from '#lib/judgment/evidence.ts';
import { describe } from '#lib/page/anchor/describe.ts';
import { longestQuote } from '#lib/page/anchor/quote.ts';
import { chosenIn } from '#lib/page/chosen.ts';
import { describe as describeElement } from '#lib/page/element/describe.ts';
import { isField, selectedIn } from '#lib/page/field.ts';
import type { Box } from '#lib/page/place.ts';
import { pointedIn } from '#lib/page/pointed.ts';
import { boxOf, focusedIn, ownerOf } from '#lib/page/safe.ts';

export interface Selected {
  /** Describes the words that were seen on the page, which on a large one takes a while: after the card is up. */
  quote?: () => QuoteEvidence;
  /** Describes the control that is pointed at, where nothing is selected. */
  element?: () => ElementEvidence;
  coverage: Coverage[];
  /** Words of the person's own, from the field they write in. */
  note: string;
  /** Where on screen the card belongs, and the field that it must not cover. */
  around?: Box;
  field?: Box;
}

/** Moves a box from the viewport of a frame into that of the page on top; nothing for boxes without size. */
const onScreen = (box: DOMRect, inside: Document | null): Box | undefined => {
  let { left, top } = box;
  const { width, height } = box;
  for (let view = inside?.defaultView; view?.frameElement; view = view.parent as Window & typeof globalThis) {
    const frame = boxOf(view.frameElement);
    left += frame.left;
    top += frame.top;
  }
  return width > 0 || height > 0 ? { left, top, width, height } : undefined;
};

/** The control that is pointed at, and where the card goes beside it. */
const pointedAt = (page: Document): Pick<Selected, 'element' | 'around' | 'field'> => {
  const control = pointedIn(page);
  if (!control) return {};
  const around = onScreen(boxOf(control), ownerOf(control));
  return { element: () => describeElement(control), ...(around ? { around, field: around } : {}) };
};

/** Reads the selection. Content of fields is read only where it is selected, never from fields for secrets. */
export const readSelection = (page: Document): Selected => {
  const focused = focusedIn(page);
  const field = isField(focused) ? onScreen(boxOf(focused), ownerOf(focused)) : undefined;
  const beside = field ? { around: field, field } : {};
  const own = focused ? selectedIn(focused) : '';
  if (own) return { coverage: [], note: own.slice(0, longestQuote), ...beside };
  const chosen = chosenIn(page, focused);
  if (!chosen) return { coverage: [], note: '', ...pointedAt(page), ...beside };
  const { range, words, isOwn } = chosen;
  const around = onScreen(range.getBoundingClientRect(), range.startContainer.ownerDocument);
  const coverage: Coverage[] = words.length > longestQuote ? [{ code: 'quote-cut', count: 1 }] : [];
  const place = around ? { ...beside, around } : beside;
  if (isOwn) return { coverage, note: words.slice(0, longestQuote), ...place };
  return { quote: () => describe(range, words), coverage, note: '', ...place };
};
