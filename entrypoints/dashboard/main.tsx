// The dashboard: review and consent, and what left. Wires only.
import '#lib/judgment/no-eval.ts';
import '#components/fonts.css';
import '#components/tokens.css';
import '#components/dashboard/dashboard.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Dashboard } from '#entrypoints/dashboard/dashboard.tsx';
import { Opened } from '#entrypoints/dashboard/opened.tsx';
import { call } from '#lib/bridge/call.ts';
import { db } from '#lib/store/db.ts';

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
    <Opened db={db} ask={call} save={save}>
      <Dashboard db={db} ask={call} />
    </Opened>
  </StrictMode>,
);
