// The page of packages: how much is agreed, the form that builds one, and those that were built.
import { BuildForm } from '#components/packages/build-form.tsx';
import { Progress, type Building } from '#components/packages/building.tsx';
import type { Counts, Order } from '#components/packages/order.ts';
import { PackageList } from '#components/packages/package-list.tsx';
import type { BuiltPackage } from '#lib/store/agreed.ts';

export interface PackagesProps {
  counts: Counts;
  /** The organisation that was joined, if any. */
  organisation: string | undefined;
  built: readonly BuiltPackage[];
  building: Building;
  onBuild: (order: Order) => void;
}

/** Nothing here leaves the device by itself: a package is a file, and the person takes it where it is to go. */
export const Packages = ({ counts, organisation, built, building, onBuild }: PackagesProps) => {
  const isNothing = Object.values(counts).every((count) => count === 0);
  const isBusy = building.is === 'building';
  return (
    <main className="packages" id="main" tabIndex={-1}>
      <h2>Packages</h2>
      <p>
        A package is a file that training tools load as it is. It is built on this device from judgments that you agreed to.
        Nothing is sent: you take the file where it is to go.
      </p>
      {isNothing ? (
        <section className="nothing-agreed" aria-labelledby="nothing-agreed">
          <h3 id="nothing-agreed">Nothing agreed yet</h3>
          <p>
            Open a judgment in <a href="#review">Review</a>, choose what it may be used for, and agree. Then build your first
            package here.
          </p>
        </section>
      ) : (
        <BuildForm counts={counts} organisation={organisation} isBusy={isBusy} onBuild={onBuild} />
      )}
      <Progress building={building} />
      <PackageList built={built} counts={counts} isBusy={isBusy} onBuild={onBuild} />
    </main>
  );
};
