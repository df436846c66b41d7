// Looks at a state as many people see it: four widths, light, dark and forced colours; nothing cut off, nothing for axe to find.
import { expect } from 'playwright/test';
import type { Page } from 'playwright';
import { axeFindings } from '#tests/harness/axe.ts';
import { draw, isDrawing } from '#tests/harness/reviewing.ts';

/** What `docs` and the design name; the last has room for both sides of the sheet. */
const widths = [360, 768, 1280, 1600] as const;
const modes = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced', colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** Texts that a reader cannot see whole and that nothing marks as shortened, and what is wider than the window. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
    /** Scrolled or shortened with an ellipsis: not cut off by accident. */
    const isMeant = (element: Element): boolean => {
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
      return /auto|scroll/.test(`${overflowX} ${overflowY}`) || textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
    };
    /** There for screen readers only, or not drawn. */
    const isUnseen = (element: Element): boolean =>
      !element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) ||
      getComputedStyle(element).clipPath !== 'none' ||
      (element.parentElement !== null && isUnseen(element.parentElement));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const parent = text.parentElement!;
      if (!text.textContent?.trim() || isUnseen(parent)) continue;
      // Spaces that are kept hang over the end of their line, unseen.
      const room = getComputedStyle(parent).whiteSpaceCollapse === 'preserve' ? 8 : 1.5;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      for (let box: Element | null = parent; box && box !== document.body && !isMeant(box); box = box.parentElement) {
        const { display, overflow } = getComputedStyle(box);
        const around = box.getBoundingClientRect();
        const isBeside = left < around.left - room || right > around.right + room;
        const isBelow = overflow !== 'visible' && (top < around.top - room || bottom > around.bottom + room);
        if (!/inline$|contents/.test(display) && (isBeside || isBelow)) {
          found.push(`"${text.textContent.slice(0, 40)}" in ${box.tagName.toLowerCase()}.${box.className}`);
          break;
        }
      }
    }
    return found;
  });

/** Colours move nothing: all of them are looked at where pictures are made, and where none is, some at the narrowest and some at the widest. */
const modesAt = (width: number, across: readonly number[]): readonly (typeof modes)[number][] => {
  const [light, dark, forced] = modes;
  if (isDrawing || across.length === 1) return modes;
  if (width === across[0]) return [light, forced];
  return width === across.at(-1) ? [dark] : [light];
};

/** Draws the page and looks it over. By axe at the narrowest in light and at the widest in dark: what it finds hangs on
 *  the arrangement or on the scheme, seldom on both. */
export const look = async (page: Page, name: string, across: readonly number[] = widths): Promise<void> => {
  const found: string[] = [];
  const examined = new Set([`${across[0]}-light`, `${across.at(-1)}-dark`]);
  for (const width of across) {
    await page.setViewportSize({ width, height: 900 });
    for (const { name: mode, colorScheme, forcedColors } of modesAt(width, across)) {
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
      // What was moving when motion was reduced moves to its end first; half faded it has half the contrast.
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {}))));
      const place = `${name}-${width}-${mode}`;
      await draw(page, place);
      found.push(...(await cutOff(page)).map((what) => `${place}: ${what}`));
      if (!examined.has(`${width}-${mode}`)) continue;
      found.push(...(await axeFindings(page)).map((what) => `${place} ${what}`));
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  expect(found).toEqual([]);
};

const controls = new Set([
  'button',
  'checkbox',
  'combobox',
  'Date',
  'DisclosureTriangle',
  'link',
  'menuitem',
  'radio',
  'searchbox',
  'textbox',
]);

/** Every control as a screen reader gets it, "role: name", in the order of the page. */
export const controlsOf = async (page: Page): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (id: string): string[] => {
    const { ignored, role, name, childIds = [] } = byId.get(id)!;
    const own = !ignored && controls.has(String(role?.value)) ? [`${role!.value}: ${name?.value}`] : [];
    return [...own, ...childIds.filter((child) => byId.has(child)).flatMap(below)];
  };
  return below(nodes[0]!.nodeId);
};
