// The side panel: this case, and cases like it, beside the tool or in a tab of its own (`?tab=7`). Wires only.
import '#lib/judgment/no-eval.ts';
import '#components/fonts.css';
import '#components/tokens.css';
import '#components/panel/panel.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Panel } from '#entrypoints/sidepanel/panel.tsx';
import { call } from '#lib/bridge/call.ts';
import { db } from '#lib/store/db.ts';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Panel db={db} ask={call} own={browser.runtime.getURL('/')} />
  </StrictMode>,
);
