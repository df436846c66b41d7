// What no script can read: frames of other origins, drawings, videos, images, closed parts (rule K5). Masked unless the person shows it.
import { allIn } from '#lib/page/element/roots.ts';
import type { Root, Roots } from '#lib/page/roots.ts';
import { attributeOf, boxOf, tagOf } from '#lib/page/safe.ts';
import { isDrawn, isInView, onScreen, uncutPart } from '#lib/page/shot/on-screen.ts';
import type { Mask } from '#lib/privacy/mask.ts';

/** Smaller images carry no text and no face: icons. In CSS pixels. */
const smallest = 20;

const words: Record<string, string> = { canvas: 'a drawing', video: 'a video', img: 'an image', image: 'an image' };

const nameOf = (element: Element): string => {
  const tag = tagOf(element);
  if (words[tag]) return words[tag];
  const address = attributeOf(element, 'src') || attributeOf(element, 'data');
  if (address === '' || attributeOf(element, 'srcdoc') !== '') return 'a frame';
  try {
    const { host } = new URL(address, element.baseURI);
    return host ? `a frame of ${host}` : 'a frame';
  } catch {
    return 'a frame';
  }
};

const maskOf = (element: Element, root: Root, name: string, least = 1): Mask[] => {
  if (!isDrawn(element)) return [];
  const box = onScreen(uncutPart(boxOf(element), element), root);
  return isInView(box) && box.width >= least && box.height >= least ? [{ ...box, why: 'unread', name }] : [];
};

/** The boxes of all that cannot be read and is in view. */
export const unreadMasks = ({ roots, closed, shut }: Roots): Mask[] => [
  ...closed.flatMap(({ element, root }) => maskOf(element, root, nameOf(element))),
  ...shut.flatMap(({ element, root }) => maskOf(element, root, 'a closed part of the page')),
  ...roots.flatMap((root) => [
    ...[...allIn(root.node, 'canvas, video')].flatMap((each) => maskOf(each, root, nameOf(each))),
    ...[...allIn(root.node, 'img, image')].flatMap((each) => maskOf(each, root, nameOf(each), smallest)),
  ]),
];

/** An image that a style sheet puts into an element without any text: one behind text is taken for decoration. */
export const isPicture = (element: Element, { backgroundImage }: CSSStyleDeclaration): boolean =>
  /url\(|image-set\(|element\(/.test(backgroundImage) && !/\S/.test(element.textContent ?? '');

export const pictureMask = (element: Element, root: Root): Mask[] => maskOf(element, root, 'an image', smallest);
