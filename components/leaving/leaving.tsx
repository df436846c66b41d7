// The page of one's own data: what room it takes, taking it along, backing it up, taking it back, and erasing it.
import type { ReactNode } from 'react';

/** In the order from what keeps to what erases. */
export const Leaving = ({ children }: { children: ReactNode }) => (
  <main className="leaving" id="main" tabIndex={-1}>
    <h2>Your data</h2>
    <p>Everything you keep is in this browser and yours. Here you take it with you, take it back, and leave.</p>
    {children}
  </main>
);
