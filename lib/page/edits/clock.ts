// The clock by which edits are told apart from what the page writes.

/** A clock that only goes on, in milliseconds; the same in every frame of a page. */
export const clock = (): number => performance.timeOrigin + performance.now();
