// Where the pin is: a browser's toolbar with its menu of extensions, drawn by the tokens.

/** Says in words what it shows. */
export const PinDrawing = () => (
  <svg
    className="pin-drawing"
    viewBox="0 0 320 132"
    role="img"
    aria-label="A browser window: in the toolbar at the top right the puzzle piece is open, and in its menu the pin stands to the right of Precedent"
  >
    <rect className="ground" x="0.5" y="0.5" width="319" height="131" rx="6" />
    <path className="hair" d="M0.5 36.5h319" />
    <rect className="field" x="16.5" y="8.5" width="204" height="20" rx="10" />
    <path
      className="puzzle"
      d="M248 14h5c-1-4 6-4 5 0h5v5c4-1 4 6 0 5v5h-5c1-4-6-4-5 0h-5v-5c3 1 3-6 0-5z"
      transform="translate(-6 -3)"
    />
    <circle className="ring" cx="250" cy="18" r="13" />
    <g className="dots">
      <circle cx="300" cy="13" r="1.5" />
      <circle cx="300" cy="18" r="1.5" />
      <circle cx="300" cy="23" r="1.5" />
    </g>
    <rect className="menu" x="120.5" y="44.5" width="184" height="76" rx="6" />
    <rect className="word faint" x="134" y="58" width="60" height="6" rx="3" />
    <circle className="icon" cx="142" cy="94" r="7" />
    <path className="tick" d="m139 94.500 2 2 4-4.500" />
    <text x="158" y="98">
      Precedent
    </text>
    <path className="pin" d="M273 86h10l-2 2v4l3 3v2h-5v6h-2v-6h-5v-2l3-3v-4z" />
    <circle className="ring" cx="278" cy="94" r="14" />
  </svg>
);
