// Sheets that draw their text as a picture: a field without a name lies over it while a cell is written in (rule K5).
import { nameOf } from '#lib/page/edits/name.ts';
import { all, attributeOf, boxOf, parentOf, isElement, tagOf } from '#lib/page/safe.ts';

/** Elements around a field that are looked at. */
const farthest = 6;

/** A drawing at least this large can be a sheet. In CSS pixels. */
const smallest = { width: 200, height: 100 };

const apart = new Set(['body', 'html', 'main', 'form', 'article']);

const isSheet = (canvas: Element): boolean => {
  const { width, height } = boxOf(canvas);
  return width >= smallest.width && height >= smallest.height;
};

/** Whether a field is the editor of a drawn sheet. One that has a name of its own is a field like any other. */
export const isOverDrawing = (field: Element): boolean => {
  if (nameOf(field) || attributeOf(field, 'name')) return false;
  let around = parentOf(field);
  for (let steps = 0; steps < farthest && around && isElement(around) && !apart.has(tagOf(around)); steps++) {
    if (all(around, 'canvas').some(isSheet)) return true;
    around = parentOf(around);
  }
  return false;
};
