// What every section of the editor gets: the draft, and a way to change a part of it.
import type { Policy } from '#lib/policy/policy.ts';

export interface SectionProps {
  draft: Policy;
  /** Takes the place of these parts. A part that is undefined is left out. */
  onChange: (parts: { [Part in keyof Policy]?: Policy[Part] | undefined }) => void;
}

/** An object without what is undefined: a part that is not said is not there. */
export const put = <T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
