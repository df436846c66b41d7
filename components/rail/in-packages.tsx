// Which packages of the person's own hold a record. Those files are theirs: nobody but the person can delete them (rule W3).
import { dayWords } from '#components/words/days.ts';
import type { BuiltPackageRow } from '#lib/store/built-package.ts';

export interface InPackagesProps {
  packages: readonly BuiltPackageRow[];
  /** The record was taken back: the files are to go. */
  isTakenBack: boolean;
}

/** A list with the way to all packages; nothing where none holds it. */
export const InPackages = ({ packages, isTakenBack }: InPackagesProps) =>
  packages.length === 0 ? null : (
    <section className="in-packages" aria-label="Packages that hold it">
      <p>{isTakenBack ? 'Delete these files, and build them again:' : 'In packages that you built:'}</p>
      <ul>
        {packages.map(({ id, name, day }) => (
          <li key={id}>
            <span className="exact">{name}.zip</span> of {dayWords(day)}
          </li>
        ))}
      </ul>
      <a href="#packages">See packages</a>
    </section>
  );
