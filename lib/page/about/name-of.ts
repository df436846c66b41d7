// The name that a part of a page goes by: as screen readers say it, else its own first heading.
import { nameOf as accessibleName } from '#lib/page/element/name.ts';
import { textAt } from '#lib/page/visible-text.ts';

const headings = 'h1,h2,h3,h4,h5,h6,[role="heading"],[itemprop="name"],[itemprop="headline"]';

/** Empty where it has none. */
export const nameOf = (part: Element): string => accessibleName(part, '') || textAt(part, headings, 500);
