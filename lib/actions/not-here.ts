// Says why nothing can be captured on a page that a policy leaves alone, in a small window: no script goes into such a page (rule K6).
import '#lib/judgment/no-eval.ts';
import { browser } from 'wxt/browser';
import { limitsNow } from '#lib/actions/limits-now.ts';
import { placesOf } from '#lib/actions/located.ts';
import { weigh } from '#lib/policy/weigh.ts';

const size = { width: 452, height: 300 };

/** Shows the strictest reason for these addresses, with a way to what the organisation allows. */
export const notHere = async (...addresses: (string | undefined)[]): Promise<void> => {
  const limits = await limitsNow();
  const { reasons } = weigh(limits, {}, { addresses: placesOf(...addresses) });
  const words = reasons[0]?.words ?? '';
  await browser.windows.create({
    url: `${browser.runtime.getURL('/not-here.html' as '/dashboard.html')}#${encodeURIComponent(words)}`,
    type: 'popup',
    ...size,
  });
};
