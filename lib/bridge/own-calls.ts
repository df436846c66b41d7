// The calls of what a person makes for themselves: questions, rubrics, what is filled in beforehand. Types only, as in `calls.ts`.
import type { Beforehand } from '#lib/judgment/beforehand.ts';
import type { QuestionDraft } from '#lib/judgment/questions.ts';
import type { RubricDraft } from '#lib/judgment/rubrics.ts';
import type { SiteDescription } from '#lib/policy/site.ts';

/** Calls that only our own top-level pages may make (rule C8). */
export interface OwnCalls {
  /** Makes a standing question of the person's own, or a new version of the one with that id. */
  keepQuestion(about: { id?: string | undefined; question: QuestionDraft }): { id: string; version: number };
  /** Stops asking a standing question, or asks it again. */
  retireQuestion(about: { id: string; isRetired: boolean }): void;
  /** Makes a rubric of the person's own, or a new version of the one with that id. */
  keepRubric(about: { id?: string | undefined; rubric: RubricDraft }): { id: string; version: number };
  /** Stops offering a rubric, or offers it again. */
  retireRubric(about: { id: string; isRetired: boolean }): void;
  /** Notes what is filled in beforehand for a field, while the work is of that kind; an empty value forgets it. */
  setBeforehand(about: Beforehand): void;
  /** Notes the person's kind of work; empty forgets it. */
  setWorkFunction(about: { workFunction: string }): void;
  /** Keeps sites described as data; one of the same name gives way. Pages of these tools are read by them from then on. */
  addSites(about: { sites: SiteDescription[] }): void;
  /** Forgets a site described as data. */
  removeSite(about: { name: string }): void;
}
