// Describes an element so that it can be found again, and says what a person saw in it. Secret fields are never read (rule C6).
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import { isSecret, saysSecret } from '#lib/page/field.ts';
import { attributesOf } from '#lib/page/element/attributes.ts';
import { familyOf, signOf } from '#lib/page/element/family.ts';
import { nameOf } from '#lib/page/element/name.ts';
import { neighboursOf } from '#lib/page/element/neighbours.ts';
import { roleOf } from '#lib/page/element/role.ts';
import { allIn, rootAround } from '#lib/page/element/roots.ts';
import { shownText } from '#lib/page/element/squeezed.ts';
import { selectorsTo } from '#lib/page/element/selectors.ts';
import { valueOf } from '#lib/page/element/value.ts';
import { tagOf } from '#lib/page/safe.ts';

/** Most elements that are compared with the one that is described. */
const mostCompared = 20_000;

/** What an element is by itself. */
export type Own = Pick<ElementEvidence, 'role' | 'tag' | 'name' | 'text' | 'attributes'>;

/** Reads what an element is by itself, without its value. */
export const ownOf = (element: Element): Own => {
  const role = roleOf(element).slice(0, 40);
  return {
    role,
    tag: tagOf(element).slice(0, 80),
    name: nameOf(element, role),
    text: shownText(element),
    attributes: attributesOf(element),
  };
};

/** How many other elements of its root look the same by themselves. */
const alikeTo = (element: Element, own: Own): number => {
  const family = allIn(rootAround(element), familyOf(own.tag, own.role));
  const sign = signOf(element);
  let alike = 0;
  for (let at = 0; at < family.length && at < mostCompared; at++)
    if (family[at] !== element && signOf(family[at]!) === sign) alike++;
  return Math.min(alike, 9999);
};

/** Describes an element. The value is told where it has one that may be read. */
export const describe = (element: Element): ElementEvidence => {
  const own = ownOf(element);
  const value = saysSecret(own.name) || isSecret(element) ? undefined : valueOf(element);
  const alike = alikeTo(element, own);
  return {
    type: 'element',
    ...own,
    ...(value === undefined ? {} : { value }),
    neighbours: neighboursOf(element, alike === 0),
    alike,
    selectors: selectorsTo(element, own.name, own.role),
  };
};
