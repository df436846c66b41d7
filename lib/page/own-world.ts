// What the background left for us in our own world of the page. An element with that id looks the same from outside: `<p id="x">` is
// `globalThis.x` in every world, but never a property of the global object itself.

/** What is held under a name, or nothing where only the page has something of that name. */
export const heldIn = <World extends object, Name extends keyof World>(world: World, name: Name): World[Name] | undefined =>
  Object.hasOwn(world, name) ? world[name] : undefined;

/** Holds something under a name, whatever the page has under it. */
export const holdIn = <World extends object, Name extends keyof World>(world: World, name: Name, value: World[Name]): void => {
  Object.defineProperty(world, name, { value, writable: true, configurable: true });
};
