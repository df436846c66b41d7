// The editor's draft, kept on this device with each key, and what follows from it. Needs no endpoint.
import { useEffect, useMemo, useRef } from 'react';
import { beginEditing, type Editing } from '#components/policy-editor/editing.ts';
import { addressIn, sampleOf } from '#components/policy-editor/sample.ts';
import { useUnsavedForm } from '#entrypoints/dashboard/use-unsaved-form.ts';
import { utcDayOf } from '#lib/judgment/days.ts';
import { blockersOf } from '#lib/policy/blockers.ts';
import { describeChange } from '#lib/policy/change/describe.ts';
import { draftOf } from '#lib/policy/draft-of.ts';
import { limitsOf, unbounded } from '#lib/policy/limits.ts';
import type { Policy } from '#lib/policy/policy.ts';
import { simulate } from '#lib/policy/simulate.ts';
import type { SampleRecord } from '#lib/store/sample-records.ts';

/** Today where policies count: YYYY-MM-DD in UTC. */
export const utcToday = (): string => utcDayOf(Date.now());

/**
 * `inForce` is what this device knows to be published, undefined until it knows; a first draft begins from it. Without one, a file that was
 * opened to compare with stands for it.
 */
export const useEditing = (inForce: Policy | null | undefined, records: readonly SampleRecord[]) => {
  const { isReady, form, open, type } = useUnsavedForm<never, Editing>('policy', (_thing, kept) =>
    beginEditing(kept, utcToday(), inForce ?? undefined),
  );
  // Its place is the draft: it is open whenever the editor is.
  useEffect(() => {
    if (isReady && inForce !== undefined && !form) open();
  });
  const editing = form?.typed;
  // Two parts may be changed in one turn: a question is saved, and its form is closed.
  const latest = useRef(editing);
  latest.current = editing;
  // What was published from here is known before this device has it from its endpoint.
  const [own, compared] = [inForce ?? undefined, editing?.before];
  const before = own && (compared?.version ?? 0) <= own.version ? own : (compared ?? own);
  const { draft, samples, meant } = editing ?? {};
  const found = useMemo(() => {
    if (!draft || !samples) return undefined;
    const today = utcToday();
    const kept = records.map(({ judgment, answer, address }) => ({
      id: judgment.id,
      name: answer || 'No answer yet',
      address: addressIn(address),
      draft: draftOf(judgment),
    }));
    const limits = { inForce: before ? limitsOf(before) : unbounded, draft: limitsOf(draft) };
    return {
      tried: simulate([...samples.map((sample) => sampleOf(sample, today)), ...kept], limits),
      blockers: blockersOf({ draft, before, today }, meant),
      changes: describeChange(before, draft),
    };
  }, [draft, before, samples, meant, records]);
  return {
    editing,
    before,
    found,
    change: (parts: Partial<Editing>): void => {
      if (!latest.current) return;
      latest.current = { ...latest.current, ...parts };
      type(latest.current);
    },
  };
};
