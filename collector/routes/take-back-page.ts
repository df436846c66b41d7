// GET /take-back: a plain page with which anyone who has a recovery code can take everything back, also without a device or a script.
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { paths } from '#lib/wire/paths.ts';

type Page = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Nothing but its own style and a form to its own origin. */
export const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const page = (title: string, content: Page): Page =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          :root {
            color-scheme: light dark;
            font:
              1rem/1.5 system-ui,
              sans-serif;
          }
          body {
            max-width: 34rem;
            margin: 3rem auto;
            padding: 0 1rem;
          }
          label {
            display: block;
            font-weight: 600;
          }
          input,
          button {
            font: inherit;
            padding: 0.5rem 0.75rem;
            margin: 0.25rem 0 1rem;
            box-sizing: border-box;
          }
          input {
            width: 100%;
            font-family: ui-monospace, monospace;
          }
          pre {
            white-space: pre-wrap;
            overflow-wrap: anywhere;
            font-size: 0.8rem;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;

/** The form. `error` says what went wrong, what is safe and what to do. */
export const formPage = (error?: string): Page =>
  page(
    'Take everything back',
    html`${error === undefined ? '' : html`<p role="alert"><strong>${error}</strong></p>`}
      <p>
        This erases every judgment that you sent to this organisation. What you keep on your own devices stays there. It cannot be
        undone.
      </p>
      <form method="post" action="${paths.recover}">
        <label for="code">Recovery code</label>
        <p id="hint">Six groups of four, as it was shown when you joined.</p>
        <input
          id="code"
          name="recoveryCode"
          aria-describedby="hint"
          required
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
        />
        <button>Take everything back</button>
      </form>`,
  );

/** What was erased, with the proofs to keep. */
export const donePage = (erased: number, receipts: readonly string[]): Page =>
  page(
    'Taken back',
    html`<p>
        ${erased === 1 ? '1 judgment was' : `${erased} judgments were`} erased here. Nothing of them is left at this endpoint.
      </p>
      ${
        receipts.length === 0
          ? ''
          : html`<h2>Proofs</h2>
              <p>One for each judgment that was ever taken back. Keep this page to show that it was done.</p>
              <pre>${receipts.join('\n')}</pre>`
      }`,
  );
