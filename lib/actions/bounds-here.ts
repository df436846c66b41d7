// What a policy bounds where a card is open, in the words of its rules: the card says why something cannot be captured there (rule P3).
import { limitsNow } from '#lib/actions/limits-now.ts';
import { placesOf } from '#lib/actions/located.ts';
import type { OpenDraft } from '#lib/bridge/open-draft.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { draftOf } from '#lib/policy/draft-of.ts';
import { allowedAt } from '#lib/policy/place-of.ts';
import { weigh } from '#lib/policy/weigh.ts';
import type { CompanionRow } from '#lib/store/db.ts';

/** Rules that what is typed in the card does not change. */
const ofPlace: readonly string[] = ['place-allowed', 'kind-allowed', 'work-function'];

/** Parts that bound nothing are absent. */
export const boundsHere = async (
  judgment: Judgment,
  companion: Pick<CompanionRow, 'address' | 'frameAddress'> | undefined,
): Promise<Pick<OpenDraft, 'kinds' | 'required' | 'bounds' | 'workFunction'>> => {
  const limits = await limitsNow();
  const addresses = placesOf(companion?.address, ...(companion?.frameAddress ? [companion.frameAddress] : []));
  const { kinds, required } = allowedAt(limits, addresses);
  const { workFunction } = judgment.body;
  const words = weigh(limits, draftOf(judgment), { addresses })
    .reasons.filter(({ rule }) => ofPlace.includes(rule))
    .map(({ words: each }) => each);
  const taken = (kinds ?? []).map((name) => (kindNamed(name)?.word ?? name).toLowerCase());
  const bounds = [...words, ...(taken.length > 0 ? [`Your organisation takes here only: ${taken.join(', ')}.`] : [])];
  return {
    ...(kinds ? { kinds: [...kinds] } : {}),
    ...(required.length > 0 ? { required: [...required] } : {}),
    ...(bounds.length > 0 ? { bounds } : {}),
    ...(workFunction ? { workFunction } : {}),
  };
};
