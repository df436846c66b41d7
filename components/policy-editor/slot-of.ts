// Which slot of a draft a rule speaks of, and going there.
import type { Policy } from '#lib/policy/policy.ts';
import type { RuleReason, Verdict } from '#lib/policy/weigh.ts';

/** `sites[].kinds` as the place in this draft that said so at the page: `sites[1].kinds`, or `elsewhere.kinds`. */
export const slotOf = ({ part }: RuleReason, { allowed }: Verdict, { sites }: Policy): string => {
  if (!part.startsWith('sites')) return part;
  const index = sites.findIndex(({ matches }) => allowed.pattern !== undefined && matches.includes(allowed.pattern));
  const rest = part.replace(/^sites(\[\])?/, '') || '.level';
  return index < 0 ? `elsewhere${rest}` : `sites[${index}]${rest}`;
};

/** Focuses the slot of a place in the policy, or of the nearest place around it that has one. */
export const focusSlot = (part: string): void => {
  for (let at = part; at !== ''; at = at.replace(/(?:\.\w+|\[\d*\]|^\w+)$/, '')) {
    const slot =
      document.querySelector<HTMLElement>(`[data-part="${CSS.escape(at)}"]`) ??
      document.querySelector<HTMLElement>(`[data-part^="${CSS.escape(at)}."]`);
    if (slot) return slot.focus();
  }
  document.querySelector<HTMLElement>('.policy-section')?.focus();
};
