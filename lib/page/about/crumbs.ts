// Where a page stands among those of its tool, from the outermost on.
import { first, some } from '#lib/page/safe.ts';
import { visibleText } from '#lib/page/visible-text.ts';

const trails = '[itemtype$="/BreadcrumbList"],nav[aria-label*="breadcrumb" i],.breadcrumb';

/** Steps of a trail that are read; more are no trail. */
const mostSteps = 8;

/** Empty where the page shows none. */
export const crumbsIn = (page: Document): string[] => {
  const trail = first(page, trails);
  if (!trail) return [];
  const steps = some(trail, '[itemprop="name"]', mostSteps);
  return (steps.length > 0 ? steps : some(trail, 'li', mostSteps))
    .map((step) => visibleText(step, 80))
    .filter((name) => name !== '');
};
