// The dashboard: first what Precedent does, then review and consent, packages, and what left. Wires only.
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

/** Gives something to the person as a file. */
const give = (name: string, content: BlobPart, type: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // A large file is still being copied when `click` returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Disclosed ask={call} hasRecords={() => hasRecords(db)}>
      <Opened db={db} ask={call} save={(name, text) => give(name, text, 'application/json')}>
        <Dashboard
          db={db}
          ask={call}
          give={(name, file) => give(name, file as BlobPart, file instanceof Blob ? file.type : 'application/zip')}
          giveText={give}
        />
      </Opened>
    </Disclosed>
  </StrictMode>,
);
