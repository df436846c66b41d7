// The small window of the toolbar button while a recording runs. Wires only.
import '#lib/judgment/no-eval.ts';
import '#components/fonts.css';
import '#components/tokens.css';
import '#components/panel/panel.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Running } from '#entrypoints/recording/running.tsx';
import { call } from '#lib/bridge/call.ts';
import { db } from '#lib/store/db.ts';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <main className="recording-window" id="main">
      <h1 className="visually-hidden">Recording</h1>
      <Running db={db} ask={call} isForReason after={() => window.close()} />
    </main>
  </StrictMode>,
);
