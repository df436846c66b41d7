// Shows what Precedent does before anything else, until the person has gone on (rule K7).
import { useEffect, useState, type ReactNode } from 'react';
import { browser } from 'wxt/browser';
import type { Ask } from '#components/dashboard/ask.ts';
import { goTo } from '#components/dashboard/use-hash.ts';
import { DisclosurePage, type Joins } from '#components/first/disclosure-page.tsx';
import { Opening } from '#components/page/opening.tsx';
import { joinedName, managedIn, usePolicy } from '#entrypoints/dashboard/use-policy.ts';
import { useShortcut } from '#entrypoints/dashboard/use-shortcut.ts';
import { joinsBySettings, type Managed } from '#lib/policy/managed.ts';
import { changedSince, disclosure, permissionsTold } from '#lib/judgment/disclosure.ts';
import { disclosed, watchDisclosed, type Disclosed as Accepted } from '#lib/store/disclosed.ts';

export interface DisclosedProps {
  ask: Ask;
  /** Whether this device holds judgments already: then nobody needs the first steps. */
  hasRecords: () => Promise<boolean>;
  children: ReactNode;
}

const joinsOf = (managed: Managed | undefined): Joins | undefined => {
  const joins = managed && joinsBySettings(managed);
  return joins && { ...joins, organisation: joinedName(managed, joins) };
};

/** Its children once the present version was accepted, in this window or another. Asks nothing of the database before. */
export const Disclosed = ({ ask, hasRecords, children }: DisclosedProps) => {
  const [accepted, setAccepted] = useState<Accepted | 'unknown' | undefined>('unknown');
  const shortcut = useShortcut();
  const managed = managedIn(usePolicy());
  useEffect(() => {
    const read = (): void => void disclosed().then(setAccepted);
    read();
    return watchDisclosed(read);
  }, []);
  if (accepted === 'unknown') return <Opening />;
  if (accepted?.version === disclosure.version) return children;
  const accept = async (): Promise<void> => {
    // A database that does not open says so itself, on the next page.
    const isNew = accepted === undefined && !(await hasRecords().catch(() => true));
    if (isNew && !window.location.hash) goTo('welcome');
    await ask('acceptDisclosure', { version: disclosure.version });
  };
  const { permissions = [], optional_permissions: later = [] } = browser.runtime.getManifest();
  return (
    <DisclosurePage
      changes={changedSince(accepted?.version)}
      shortcut={shortcut}
      permissions={permissionsTold(permissions, later)}
      joins={joinsOf(managed)}
      onAccept={accept}
    />
  );
};
