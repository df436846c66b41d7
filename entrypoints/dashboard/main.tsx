// The dashboard: first what Precedent does, then review and consent, and what left. Wires only.
import '#lib/judgment/no-eval.ts';
import '#components/fonts.css';
import '#components/tokens.css';
import '#components/dashboard/dashboard.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Dashboard } from '#entrypoints/dashboard/dashboard.tsx';
import { Disclosed } from '#entrypoints/dashboard/disclosed.tsx';
import { Opened } from '#entrypoints/dashboard/opened.tsx';
import { call } from '#lib/bridge/call.ts';
import { db } from '#lib/store/db.ts';
import { hasRecords } from '#lib/store/queries.ts';

/** Gives a text to the person as a file. */
const save = (name: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Disclosed ask={call} hasRecords={() => hasRecords(db)}>
      <Opened db={db} ask={call} save={save}>
        <Dashboard db={db} ask={call} />
      </Opened>
    </Disclosed>
  </StrictMode>,
);
