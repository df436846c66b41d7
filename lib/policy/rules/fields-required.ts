// Whether everything is said that a policy requires at this address. A field that the kind does not have is not asked for; where there was
// not enough to judge by, the reason alone is.
import { fieldOf, kindNamed } from '#lib/judgment/kinds/index.ts';
import { defineRule, type Draft } from '#lib/policy/rules/define.ts';

const always: Readonly<Record<string, (draft: Draft) => boolean>> = {
  rationale: ({ rationale = '' }) => rationale.trim() !== '',
  workFunction: ({ workFunction }) => Boolean(workFunction),
  evidence: ({ hasEvidence = false }) => hasEvidence,
};
const askedFor: Readonly<Record<string, string>> = {
  rationale: 'why',
  workFunction: 'the kind of work',
  evidence: 'what you saw',
};

const isFilled = (value: string | string[] | undefined): boolean =>
  typeof value === 'string' ? value.trim() !== '' : (value?.length ?? 0) > 0;

/** What is required of this draft and not there, by the names in a policy. */
const missingOf = (draft: Draft, required: readonly string[]): { name: string; ask: string }[] => {
  const kind = kindNamed(draft.kind ?? '');
  return required.flatMap((name) => {
    const own = always[name];
    if (own) return draft.cannotJudge && name !== 'rationale' ? [] : own(draft) ? [] : [{ name, ask: askedFor[name]! }];
    const field = kind && fieldOf(kind, name);
    return !field || draft.cannotJudge || isFilled(draft.fields?.[name]) ? [] : [{ name, ask: field.ask }];
  });
};

export const fieldsRequired = defineRule({
  name: 'fields-required',
  part: 'sites[].required',
  weigh: ({ draft, allowed: { required } }) => {
    if (draft.kind === undefined) return undefined;
    const missing = missingOf(draft, required);
    return missing.length === 0
      ? undefined
      : {
          result: 'review',
          words: `Your organisation asks here for ${missing.map(({ ask }) => ask).join(', ')}. Fill it in before you agree.`,
        };
  },
});
