// What was read of the case on the page, and by what: so that a person can try a description on, and see what a judgment would hold.
import { VisibleText } from '#components/words/visible-text.tsx';
import type { PageRead } from '#lib/bridge/calls.ts';

/** Folded: it is asked for seldom. Says whether what is shown would become part of a judgment. */
export const WhatWasRead = ({ read, state, site }: Pick<PageRead, 'read' | 'state' | 'site'>) => (
  <details className="what-was-read">
    <summary>What was read here</summary>
    {read ? (
      <p className="prose-block">
        <VisibleText text={read} />
      </p>
    ) : (
      <p>Nothing of the case.</p>
    )}
    {state && (
      <p className="meta">
        It stands at <VisibleText text={state} />. That stays on this device.
      </p>
    )}
    <p className="meta">
      {site
        ? `Read as ${site}. A judgment made here begins with it as the text of the case.`
        : 'Read as any page: to find cases like it. It stays on this device.'}
    </p>
  </details>
);
