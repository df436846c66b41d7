// What is compared of a candidate one by one: its marking attributes, and its place among others.
import type { Own } from '#lib/page/element/describe.ts';
import { telling } from '#lib/page/element/attributes.ts';
import type { Neighbours } from '#lib/page/element/neighbours.ts';

/** A candidate with what was read of it. */
export interface Read {
  element: Element;
  own: Own;
  /** What stands in it; nothing where that is not told. */
  value?: string | undefined;
  neighbours: Neighbours;
}

/** The value of an attribute in a description; empty where it has none. */
export const mark = ({ attributes }: Pick<Own, 'attributes'>, name: string): string =>
  attributes.find((each) => each.name === name)?.value ?? '';

/** The share of telling attributes that both have and that are the same; nothing where they share none. */
export const markedAlike = (sought: Own, own: Own): number | undefined => {
  const shared = telling.filter((name) => mark(sought, name) !== '' && mark(own, name) !== '');
  return shared.length === 0 ? undefined : shared.filter((name) => mark(sought, name) === mark(own, name)).length / shared.length;
};

type Place = Neighbours['order'][number];

/** 1 for the same place among as many, less where others came or went, from either end. */
export const placedAlike = (sought: Place | undefined, own: Place | undefined): number | undefined => {
  if (!sought || !own) return undefined;
  if (sought.of === own.of) return sought.at === own.at ? 1 : 0;
  return sought.at === own.at || sought.of - sought.at === own.of - own.at ? 0.6 : 0;
};
