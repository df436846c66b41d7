// Keeps a rubric of the person's own: a new one, or a new version of one that there is. No version ever changes (rule Q2).
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import { rubric as rubricSchema, rubricDraft, type CriterionDraft } from '#lib/judgment/rubrics.ts';
import { newCriterionId } from '#lib/store/new-criterion-id.ts';
import { scrub } from '#lib/privacy/scrub.ts';
import { db as ownDb } from '#lib/store/db.ts';
import { setByOrganisation, versionsOf } from '#lib/store/versions.ts';
import type { RubricRow } from '#lib/store/rubrics.ts';

/** Without secrets, but for the ids, which are ours. */
const scrubbed = (raw: CriterionDraft): CriterionDraft => ({ ...scrub(raw), ...(raw.id ? { id: raw.id } : {}) });

const wordsOf = ({ name, workFunction, criteria }: Pick<RubricRow, 'name' | 'workFunction' | 'criteria'>): string =>
  canonical({ name, workFunction, criteria });

/**
 * Gives the version under which it stands; the same words again make none. A criterion keeps its id over versions, and one that no version
 * of this rubric had gets a new one. A retired rubric that is changed is offered again.
 */
export const keepRubric = async (
  { id, rubric: raw }: Takes<'keepRubric'>,
  { db = ownDb, now = Date.now } = {},
): Promise<Gives<'keepRubric'>> => {
  // Parsed again: what detectors put in the place of two steps may be the same.
  const draft = rubricDraft.parse({
    name: scrub(raw.name),
    workFunction: scrub(raw.workFunction),
    criteria: raw.criteria.map(scrubbed),
  });
  return db.transaction('rw', db.rubrics, async () => {
    const versions = id ? await versionsOf(db.rubrics, id).toArray() : [];
    const newest = versions.at(-1);
    if (newest?.isOrganisations) throw new Error(setByOrganisation);
    if (id && !newest) throw new Error('This rubric is no longer on this device. Nothing was changed. Make it as a new one.');
    const known = new Set(versions.flatMap(({ criteria }) => criteria.map((each) => each.id)));
    const criteria = draft.criteria.map((each) => ({
      ...each,
      id: each.id && known.has(each.id) ? each.id : newCriterionId(),
    }));
    const next = rubricSchema.parse({
      ...draft,
      criteria,
      id: newest?.id ?? crypto.randomUUID(),
      version: (newest?.version ?? 0) + 1,
    });
    if (newest && newest.retiredAt === undefined && wordsOf(newest) === wordsOf(next))
      return { id: newest.id, version: newest.version };
    await db.rubrics.add({ ...next, at: now() });
    return { id: next.id, version: next.version };
  });
};
