// Packages: what can be built on this device, the building itself, and what was built (rule W3). Nothing here is sent.
import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { useNow } from '#components/dashboard/use-now.ts';
import type { Building } from '#components/packages/building.tsx';
import type { Order } from '#components/packages/order.ts';
import { Packages } from '#components/packages/packages.tsx';
import { Opening } from '#components/page/opening.tsx';
import { dayOf } from '#lib/judgment/days.ts';
import { listed } from '#lib/policy/change/mark.ts';
import { agreedCounts, builtPackages } from '#lib/store/agreed.ts';
import { newestClock, reckon } from '#lib/store/clock.ts';
import type { Database, EnrolmentRow } from '#lib/store/db.ts';
import { buildOwnPackage } from '#lib/store/own-package.ts';

export interface PackagesPlaceProps {
  db: Database;
  ask: Ask;
  /** The organisations that this device has joined. */
  joined: readonly EnrolmentRow[];
  give: (name: string, file: Uint8Array<ArrayBuffer>) => void;
  /** Has a sentence read out. */
  say: (sentence: string) => void;
}

/** Builds in this page, has the background write it down, and only then gives it to the person. */
export const PackagesPlace = ({ db, ask, joined, give, say }: PackagesPlaceProps) => {
  const day = dayOf(reckon(newestClock(joined), useNow(30_000)));
  const counts = useLiveQuery(() => agreedCounts(db, day), [db, day]);
  const built = useLiveQuery(() => builtPackages(db, day), [db, day]);
  const [building, setBuilding] = useState<Building>({ is: 'idle' });
  const isBuilding = useRef(false);
  const build = async ({ name, purpose }: Order): Promise<void> => {
    if (isBuilding.current) return;
    isBuilding.current = true;
    setBuilding({ is: 'building', done: 0, all: 0 });
    try {
      const made = await buildOwnPackage(db, { name, purpose, day }, (done, all) => setBuilding({ is: 'building', done, all }));
      const { file, sha256, records, consents, leftOut } = made;
      await ask('recordPackage', { name, purpose, day, records, consents, bytes: file.byteLength, sha256 });
      give(`${name}.zip`, file);
      setBuilding({ is: 'built', name, judgments: records.length, leftOut });
      say(`${name}.zip is built.`);
    } catch (error) {
      setBuilding({ is: 'failed', sentence: (error as Error).message });
    } finally {
      isBuilding.current = false;
    }
  };
  if (!counts || !built) return <Opening />;
  return (
    <Packages
      counts={counts}
      organisation={joined.length > 0 ? listed(joined.map(({ organisation }) => organisation)) : undefined}
      built={built}
      building={building}
      onBuild={(order) => void build(order)}
    />
  );
};
