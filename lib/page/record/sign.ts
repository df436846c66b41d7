// The sign that a page shows while it is recorded (rule R1): in the top layer, in a closed root, in nobody's way. It says that and no more.
const rules = `
p { all: initial; position: fixed; inset: auto auto 16px 16px; display: flex; gap: 8px; align-items: center; padding: 4px 12px;
  border: 1px solid light-dark(#89867f, #6e7278); border-radius: 10px; background: light-dark(#f8f7f4, #111316);
  color: light-dark(#1b1f27, #eae8e3); font: 500 13px/20px system-ui, sans-serif; box-shadow: 0 8px 28px rgb(0 0 0 / 0.18);
  color-scheme: light dark; }
p::before { content: ''; box-sizing: border-box; width: 12px; height: 12px; border-radius: 6px; background: light-dark(#a52a26, #f28881); }
p[data-paused]::before { border: 2px solid light-dark(#89867f, #6e7278); background: none; }
@media (forced-colors: active) { p { border-color: CanvasText; } p::before { background: Highlight; } }
@media print { p { display: none; } }
`;

const outer =
  'all: initial; pointer-events: none; background: none; border: 0; overflow: visible; position: fixed; inset: auto; width: 0; height: 0;';

export interface Sign {
  show(isPaused: boolean): void;
  remove(): void;
}

/** Puts the sign up and keeps it up: a page that takes it away gets it again with the next thing that is shown. */
export const signIn = (page: Document): Sign => {
  const host = page.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  shadow.adoptedStyleSheets = [sheet];
  const words = page.createElement('p');
  words.setAttribute('role', 'status');
  shadow.append(words);
  host.style.cssText = outer.replaceAll(';', '!important;');
  host.setAttribute('popover', 'manual');
  return {
    show(isPaused) {
      words.toggleAttribute('data-paused', isPaused);
      words.textContent = isPaused ? 'Recording is paused' : 'Recording what you do here';
      try {
        if (!host.isConnected) page.documentElement.append(host);
        if (!host.matches(':popover-open')) {
          host.style.setProperty('display', 'block', 'important');
          host.showPopover();
        }
      } catch {
        // A page without an element to hold it; toolbar button and side panel say it all the same.
      }
    },
    remove: () => host.remove(),
  };
};
