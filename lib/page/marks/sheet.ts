// How marks look. The values are those of our tokens, which cannot be loaded into somebody's page. A sheet that was made by a script needs
// no leave of the page's policy.

const rules = `
:host { color-scheme: light; }
button, i { all: initial; position: absolute; inset: 0 auto auto 0; pointer-events: none !important; color-scheme: light; }
.dark { color-scheme: dark; }
button {
  display: grid; place-items: center; box-sizing: border-box; width: 24px; height: 24px; border-radius: 12px;
  color: light-dark(#005e70, #6bc8d3);
}
button[data-on] { pointer-events: auto !important; cursor: pointer; }
svg {
  box-sizing: content-box; padding: 1px; border-radius: 8px; background: light-dark(#f8f7f4, #111316);
  fill: none; stroke: currentColor; stroke-width: 1.5;
}
.filled { fill: currentColor; }
button[data-on] svg, button:focus-visible svg { box-shadow: 0 0 0 2px light-dark(#ddf1f4, #153036); }
button:focus-visible { outline: 2px solid light-dark(#005e70, #6bc8d3); outline-offset: -1px; }
button.unplaced:not(:focus-visible) { opacity: 0; }
i { height: 0; border-block-end: 2px solid light-dark(#005e70, #6bc8d3); opacity: .55; }
i.moved { border-block-end-style: dashed; }
i.changed { border-block-end-style: dotted; }
.changed { color: light-dark(#81520a, #eabc6e); border-color: light-dark(#81520a, #eabc6e); }
@media (forced-colors: active) {
  button { color: CanvasText; }
  svg { background: Canvas; outline: 1px solid CanvasText; }
  i { opacity: 1; border-color: CanvasText; }
  button:focus-visible { outline-color: Highlight; }
}
@media print { button, i { display: none; } }
`;

/** A sheet for one shadow root. */
export const sheet = (): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(rules);
  return made;
};
