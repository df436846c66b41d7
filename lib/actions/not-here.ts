// Says why nothing can be captured on a page that a policy leaves alone, in a small window: no script goes into such a page (rule K6).
import '#lib/judgment/no-eval.ts';
import { browser } from 'wxt/browser';
import { limitsNow } from '#lib/actions/limits-now.ts';
import { placesOf } from '#lib/actions/located.ts';
import { weigh } from '#lib/policy/weigh.ts';
import { policyState } from '#lib/store/policy.ts';

const size = { width: 452, height: 300 };

/** What was to bound this browser is not known; the page of the policy has it place by place. */
const unread =
  'What your organisation set in this browser cannot be read, so nothing is captured. Tell your organisation; Policy in the dashboard says what is wrong.';

/** Shows the strictest reason for these addresses, with a way to what the organisation allows. */
export const notHere = async (...addresses: (string | undefined)[]): Promise<void> => {
  const limits = await limitsNow();
  const { reasons } = weigh(limits, {}, { addresses: placesOf(...addresses) });
  const words = (await policyState())?.managed.is === 'wrong' ? unread : (reasons[0]?.words ?? '');
  await browser.windows.create({
    url: `${browser.runtime.getURL('/not-here.html' as '/dashboard.html')}#${encodeURIComponent(words)}`,
    type: 'popup',
    ...size,
  });
};
