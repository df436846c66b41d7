// Pages such as web applications show, made up by a seeded generator: tables of issues, forms, toolbars, boards, grids and settings.
import { seeded } from '#tests/harness/seeded.ts';

const subjects =
  'Refund|Invoice|Parcel|Outage|Contract|Licence|Upgrade|Payment|Delivery|Booking|Import|Report|Login|Backup|Shipment|Warranty'.split(
    '|',
  );
const verbs = 'missing|late|wrong|doubled|refused|broken|pending|unclear|returned|blocked|expired|disputed'.split('|');
const people = 'Kim Larsen|Ana Souza|Lee Wong|Max Huber|Ida Berg|Omar Haddad|Mia Rossi|Jon Patel|Eva Novak|Tom Reid'.split('|');
const states = ['Open', 'Approved', 'Rejected', 'Waiting'];
const icons = ['M2 2h8v8z', 'M1 6l4 4 6-9', 'M6 1v10M1 6h10', 'M2 9L9 2', 'M3 3l6 6M9 3l-6 6', 'M1 3h10M1 6h10M1 9h10'];

const making = (seed: number) => {
  const random = seeded(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const number = (below: number): number => Math.floor(random() * below);
  const list = (count: number, make: (nth: number) => string): string =>
    Array.from({ length: count }, (_, nth) => make(nth)).join('');
  const icon = (nth: number): string =>
    `<svg viewBox="0 0 12 12" width="12" height="12"><path d="${icons[nth % icons.length]}"></path></svg>`;
  const select = (chosen: string, about = ''): string =>
    `<select ${about}>${states.map((each) => `<option${each === chosen ? ' selected' : ''}>${each}</option>`).join('')}</select>`;
  const title = (): string =>
    `${one(subjects)} ${number(9000) + 1000} ${one(verbs)} at ${one(['Nordwind', 'Kaiser', 'Lindt', 'Orion', 'Vela', 'Soto'])}`;
  return { random, one, number, list, icon, select, title };
};
type Making = ReturnType<typeof making>;

/** A table of issues with a menu, a link and buttons without text in each row. */
const issues = ({ one, number, list, icon, select, title }: Making): string => `<h1>Issues</h1>
  <div class="toolbar"><button data-testid="new-issue">New issue</button><button class="icon">${icon(0)}</button><button class="icon">${icon(1)}</button>
  <input type="search" placeholder="Search issues"><a href="/issues/export">Export</a></div>
  <table><thead><tr><th></th><th>Number</th><th>Subject</th><th>Assignee</th><th>Status</th><th></th></tr></thead><tbody>
  ${list(14, () => {
    const id = number(9000) + 1000;
    return `<tr><td><input type="checkbox"></td><td><a href="/issues/${id}">${id}</a></td><td>${title()}</td><td>${one(people)}</td>
      <td>${select(one(states), `name="status_${id}"`)}</td><td><button class="row-action">${icon(2)}</button><button class="row-action">${icon(3)}</button><a href="/issues/${id}/edit">Edit</a></td></tr>`;
  })}</tbody></table>`;

/** A form with fields that are named in each of the usual ways, and some that are not. */
const form = ({ one, select, title, number, icon }: Making): string => `<h1>${title()}</h1><form>
  <section><h2>Request</h2><div class="field"><label for="subject">Subject</label><input id="subject" name="subject" value="${title()}"></div>
  <div class="field"><label>Status ${select(one(states), 'name="state"')}</label></div>
  <div class="field"><span id="due-l">Due on</span><input aria-labelledby="due-l" type="date" value="2026-11-2${number(9)}"></div>
  <div class="field"><div>Amount</div><input value="${number(900)}.00"><button class="icon">${icon(4)}</button></div></section>
  <section><h2>Address</h2><div class="field"><label for="city">City</label><input id="city" value="Graz"></div>
  <div class="field"><label for="street">Street</label><input id="street"></div><div class="field"><input type="text" placeholder="Postcode"></div></section>
  <section><h2>Delivery address</h2><div class="field"><label for="city2">City</label><input id="city2" value="Linz"></div>
  <div class="field"><label for="street2">Street</label><input id="street2"></div><div class="field"><input type="text" placeholder="Postcode"></div></section>
  <label><input type="checkbox" name="urgent"> Urgent</label><label><input type="radio" name="by"> By post</label><label><input type="radio" name="by"> By mail</label>
  <p><button type="submit" id="save">Save</button><button type="button">Save and new</button><a href="/requests">Back to all requests</a></p></form>`;

/** Bars of buttons, most of them without text. */
const toolbars = ({ list, icon, title }: Making): string => `<h1>Editor</h1>
  <div class="toolbar" role="toolbar">${list(6, (nth) => `<button class="tool t-${nth}">${icon(nth)}</button>`)}</div>
  <div class="toolbar" role="toolbar"><button aria-label="Bold">B</button><button aria-label="Italic">I</button><button title="Insert link">${icon(1)}</button>
  <button title="Undo">${icon(2)}</button><button title="Redo">${icon(3)}</button></div>
  <div role="tablist"><span role="tab" tabindex="0">Write</span><span role="tab" tabindex="0">Preview</span><span role="tab" tabindex="0">History</span></div>
  <p>${title()}</p><textarea aria-label="Text">Draft</textarea><p><button>Publish</button><button>Discard</button></p>`;

/** Cards with the same buttons on each. */
const board = ({ one, list, number, icon, title }: Making): string => `<h1>Board</h1>
  ${['To do', 'In review', 'Done']
    .map(
      (column) =>
        `<section><h2>${column}</h2><div class="cards">${list(
          5,
          () => `<article class="card"><h3>${title()}</h3><p>${one(people)}, ${number(28) + 1} May</p>
        <button class="act">Approve</button><button class="act">Return</button><button class="icon">${icon(5)}</button></article>`,
        )}</div></section>`,
    )
    .join('')}`;

/** A grid made of roles alone. */
const grid = ({ one, list, number, title }: Making): string => `<h1>Ledger</h1><div role="grid">
  <div role="row" class="r head"><div role="columnheader">Booking</div><div role="columnheader">Account</div><div role="columnheader">Amount</div><div role="columnheader">Status</div></div>
  ${list(
    16,
    () => `<div role="row" class="r"><div role="gridcell" tabindex="-1">${title()}</div><div role="gridcell" tabindex="-1">${number(90) + 10}00</div>
    <div role="gridcell" tabindex="-1">${number(9000)}.${number(90) + 10}</div><div role="gridcell" tabindex="-1">${one(states)}</div></div>`,
  )}</div>`;

/** Settings: switches named by text beside them, and a menu of links. */
const settings = ({ list, number }: Making): string => `<nav><ul>${[
  'Profile',
  'Account',
  'Billing',
  'Members',
  'Tokens',
  'Webhooks',
  'Audit log',
]
  .map((each) => `<li><a href="/settings/${each.toLowerCase()}">${each}</a></li>`)
  .join('')}</ul></nav><h1>Notifications</h1>
  ${['Mentions', 'Replies', 'New issues', 'Status changes', 'Weekly summary', 'Reminders']
    .map(
      (each, nth) => `<div class="setting"><div><b>${each}</b><span>${nth % 2 ? 'By mail' : 'In the app and by mail'}</span></div>
      <span role="switch" tabindex="0" aria-checked="${nth % 2 === 0}"></span><button class="more">Details</button></div>`,
    )
    .join('')}
  <h2>Quiet hours</h2>${list(3, (nth) => `<div class="field"><input type="time" value="0${nth + 6}:00"><input type="time" value="1${number(9)}:00"><button class="icon">×</button></div>`)}
  <button>Add quiet hours</button>`;

const templates = { issues, form, toolbars, board, grid, settings };

/** So many pages of each template. */
export const appPages = (count: number, seed: number): string[] =>
  Object.entries(templates).flatMap(([name, template], kind) =>
    Array.from(
      { length: count },
      (
        _,
        nth,
      ) => `<!doctype html><html lang="en"><head><title>${name}</title></head><body><header><a href="/">Home</a><a href="/help">Help</a></header>
        <main>${template(making(seed + 100 * kind + nth))}</main></body></html>`,
    ),
  );
