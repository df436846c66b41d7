// What the person has filled in beforehand, as drafts and pages read it.
import { filledFor, type Beforehand } from '#lib/judgment/beforehand.ts';
import type { FieldValues } from '#lib/judgment/case.ts';
import { kinds } from '#lib/judgment/kinds/index.ts';
import type { Database } from '#lib/store/db.ts';

/** All of it, for every kind of work. */
export const beforehandOf = async (db: Database): Promise<Beforehand[]> => {
  const value = (await db.settings.get('beforehand'))?.value;
  return Array.isArray(value) ? (value as Beforehand[]) : [];
};

/** The fields of each kind as they are filled in for this kind of work; kinds without any are left out. */
export const filledFields = async (db: Database, workFunction: string): Promise<Record<string, FieldValues>> => {
  const all = await beforehandOf(db);
  if (all.length === 0) return {};
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const filled = filledFor(all, kind, workFunction);
      return Object.keys(filled).length > 0 ? [[kind.name, filled]] : [];
    }),
  );
};
