// Where a document stands among the frames of a page: the place of each frame in the one around it, from the page inwards.
// Frames inside shadow roots have no place there; they come behind those that have.

/** Frames that are looked through on each level. */
const most = 999;

/** Reads no document, so that it works across origins too. */
export const framePath = (view: Window): number[] => {
  const path: number[] = [];
  for (let at = view; at !== at.parent && path.length < 8; at = at.parent) {
    const around = at.parent;
    let place = 0;
    while (place < Math.min(around.length, most) && around[place] !== at) place++;
    path.unshift(place);
  }
  return path;
};
