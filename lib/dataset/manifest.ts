// What a package holds, for programs: the card tells the same to people.
import type { Table } from '#lib/dataset/table.ts';
import type { PackageAbout, PackageRow } from '#lib/dataset/row.ts';
import type { LeftOut } from '#lib/dataset/sift.ts';

/** A package before it is written down. */
export interface Built {
  about: PackageAbout;
  tables: Table[];
  used: PackageRow[];
  leftOut: Partial<Record<LeftOut, number>>;
}

/**
 * A string that stands nowhere but in this package, so that a search finds copies that should not be.
 * The hash of a salted record makes it impossible to guess; an empty package has none.
 */
export const canaryOf = ({ about, used }: Built): string | undefined =>
  used[0] &&
  `precedent-canary ${about.name.replaceAll(/[^A-Za-z0-9.]+/g, '-')} ${about.day} ${used.length} ${used[0].consent.hash}`;

/** The first day on which some agreement in the package no longer holds; a package is to be rebuilt by then. */
export const endsOn = ({ used }: Built): string | undefined =>
  used.reduce<string | undefined>(
    (least, { consent }) => (least && least < consent.expiresOn ? least : consent.expiresOn),
    undefined,
  );

export const manifestOf = (built: Built): object => {
  const { about, tables, used, leftOut } = built;
  return {
    format: 'precedent-package/1',
    name: about.name,
    organisation: about.organisation,
    purposes: about.purposes.toSorted(),
    day: about.day,
    records: used.length,
    leftOut,
    firstConsentEndsOn: endsOn(built),
    canary: canaryOf(built),
    files: tables.map(({ format, rows }) => ({ name: format.file, format: format.name, rows: rows.length })),
  };
};
