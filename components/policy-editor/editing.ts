// What the editor holds while a policy is written: the draft, what it is compared with, samples, and what is typed and not right yet.
import type { Typed } from '#components/questions/typed.ts';
import type { TypedRubric } from '#components/rubrics/typed.ts';
import type { TypedTool } from '#components/policy-editor/typed-tool.ts';
import { blankSample, type TypedSample } from '#components/policy-editor/sample.ts';
import { blankPolicy } from '#lib/policy/blank.ts';
import type { Policy } from '#lib/policy/policy.ts';
import type { SectionName } from '#lib/policy/sections.ts';

/** A form that is open in a section. `id` names what it changes; it is absent for a new one. */
export type OpenForm = { id?: string } & ({ what: 'question'; typed: Typed } | { what: 'rubric'; typed: TypedRubric });

export interface Editing {
  draft: Policy;
  /** A policy from a file that the draft is compared with, where this device knows none that is in force. */
  before?: Policy;
  samples: TypedSample[];
  /** What would widen, in the words that the admin said are meant. */
  meant: string[];
  /** JSON of a section that is no such section yet. */
  texts: Partial<Record<SectionName, string>>;
  form?: OpenForm;
  /** A description of a tool that is being built. */
  tool?: TypedTool;
}

/** The editor as it opens: with what was there before, else with the next version of what is in force, else with an empty policy. */
export const beginEditing = (kept: unknown, today: string, inForce?: Policy): Editing => ({
  draft: inForce ? { ...inForce, version: inForce.version + 1 } : blankPolicy(today),
  samples: [blankSample(1)],
  meant: [],
  texts: {},
  ...(kept as Partial<Editing> | undefined),
});
