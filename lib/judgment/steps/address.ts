// An address in two: what names a page, and what follows it, which may hold anything and is masked (rule R2).
import { longestTyped, type Typed } from '#lib/judgment/steps-evidence.ts';

/** The address without query and fragment, and those as a masked value where there are any. */
export const maskedAddress = (address: string): { address: string; more?: Typed } => {
  const at = address.search(/[?#]/);
  const bare = at < 0 ? address : address.slice(0, at);
  const more = at < 0 ? '' : address.slice(at, at + longestTyped).toWellFormed();
  return { address: bare.slice(0, 2000).toWellFormed(), ...(more.length > 1 ? { more: { is: 'masked', text: more } } : {}) };
};
