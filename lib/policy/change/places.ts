// What changes about places. Careful rather than clever: where several sites match one page, what is gone may have been what held there,
// so a rule that goes counts as looser unless everything that is left is at least as strict.
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import { less, listed, looser, tighter, type Change } from '#lib/policy/change/mark.ts';
import { fieldWords } from '#lib/policy/field-words.ts';
import { isAtLeast } from '#lib/policy/place-of.ts';
import { levelWords, type Place, type SiteRule } from '#lib/policy/places.ts';
import type { Ceiling } from '#lib/policy/policy.ts';

const widest: Place = { level: 'watch' };
const kindWords = (kinds: readonly string[]): string =>
  listed(kinds.map((name) => (kindNamed(name)?.word ?? name).toLowerCase()));
const itself = (name: string): string => name;

/** What holds where both do. */
const together = (a: Place, b: Place): Place => {
  const kinds = a.kinds && b.kinds ? a.kinds.filter((kind) => b.kinds!.includes(kind)) : (a.kinds ?? b.kinds);
  const required = [...new Set([...(a.required ?? []), ...(b.required ?? [])])];
  return {
    level: isAtLeast(a.level, b.level) ? b.level : a.level,
    ...(kinds ? { kinds } : {}),
    ...(required.length > 0 ? { required } : {}),
  };
};

/** Whether a place allows nothing that the other one does not. */
const isWithin = (place: Place, other: Place): boolean =>
  isAtLeast(other.level, place.level) &&
  (!other.kinds || (place.kinds !== undefined && less(place.kinds, other.kinds, itself).length === 0)) &&
  less(other.required ?? [], place.required ?? [], itself).length === 0;

/** What rules say of each pattern that they name. */
const byPattern = (sites: readonly SiteRule[]): Map<string, Place> => {
  const places = new Map<string, Place>();
  for (const { matches, ...place } of sites)
    for (const pattern of matches) {
      const known = places.get(pattern);
      places.set(pattern, known ? together(known, place) : place);
    }
  return places;
};

/** What is allowed in a place, in the middle of a sentence. */
export const placeWords = ({ level, kinds, required = [] }: Place): string =>
  [
    levelWords[level],
    ...(level !== 'off' && kinds ? [`only ${kindWords(kinds)}`] : []),
    ...(level !== 'off' && required.length > 0 ? [`with ${listed(required.map(fieldWords))} filled in`] : []),
  ].join('; ');

const atOne = (where: string, before: Place, after: Place): Change[] => {
  const changes: Change[] = [];
  const say = (isLooser: boolean, words: string): void =>
    void changes.push(isLooser ? looser('sites', words) : tighter('sites', words));
  if (before.level !== after.level)
    say(
      isAtLeast(after.level, before.level),
      after.level === 'off'
        ? `${where} nothing is captured any more: the tool is left alone. Before: ${levelWords[before.level]}.`
        : `${where} this is allowed now: ${levelWords[after.level]}. Before: ${levelWords[before.level]}.`,
    );
  const [allBefore, allAfter] = [before.kinds, after.kinds];
  const gone = allAfter ? (allBefore ? less(allBefore, allAfter, itself) : []) : [];
  const come = allBefore ? (allAfter ? less(allAfter, allBefore, itself) : []) : [];
  if (allBefore && !allAfter) say(true, `${where} every kind of judgment may be kept. Before: only ${kindWords(allBefore)}.`);
  if (!allBefore && allAfter) say(false, `${where} only ${kindWords(allAfter)} may be kept.`);
  if (come.length > 0) say(true, `${where} ${kindWords(come)} may be kept as well.`);
  if (gone.length > 0) say(false, `${where} ${kindWords(gone)} may not be kept any more.`);
  const added = less(after.required ?? [], before.required ?? [], itself);
  const dropped = less(before.required ?? [], after.required ?? [], itself);
  if (added.length > 0) say(false, `${where} ${listed(added.map(fieldWords))} must be filled in.`);
  if (dropped.length > 0) say(true, `${where} ${listed(dropped.map(fieldWords))} need not be filled in any more.`);
  return changes;
};

/** Sentences for what changes about sites, and everywhere else. */
export const changedPlaces = (before: Ceiling, after: Ceiling): Change[] => {
  const [rules, next] = [byPattern(before.sites ?? []), byPattern(after.sites ?? [])];
  const [rest, nextRest] = [before.elsewhere ?? widest, after.elsewhere ?? widest];
  const changes = [...rules].flatMap(([pattern, place]) => {
    const now = next.get(pattern);
    if (now) return atOne(`On ${pattern}`, place, now);
    const isCovered = [nextRest, ...next.values()].every((each) => isWithin(each, place));
    const words = `${pattern} is not named any more: what holds elsewhere holds there. Before: ${placeWords(place)}.`;
    return [isCovered ? tighter('sites', words) : looser('sites', words)];
  });
  for (const [pattern, place] of next)
    if (!rules.has(pattern)) {
      const words =
        place.level === 'off'
          ? `On ${pattern} nothing is captured: the tool is left alone.`
          : `On ${pattern} this is allowed: ${placeWords(place)}.`;
      changes.push(isWithin(place, rest) ? tighter('sites', words) : looser('sites', words));
    }
  return [...changes, ...atOne('Everywhere else', rest, nextRest).map((change) => ({ ...change, part: 'elsewhere' }))];
};
