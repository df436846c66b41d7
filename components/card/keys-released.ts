// Waits for the keys that are down to come up, so that the page under the card does not get the end of a key press that was ours (rule K3).

const down = new Set<string>();
addEventListener('keydown', ({ code }) => down.add(code), true);
addEventListener('keyup', ({ code }) => down.delete(code), true);
addEventListener('blur', () => down.clear());

/** Milliseconds after which a key counts as leaned upon. */
const longest = 400;

/** Answers when no key is down, at once if none is. */
export const keysReleased = async (): Promise<void> => {
  if (down.size === 0) return;
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('keyup', check);
      resolve();
    };
    const check = () => down.size === 0 && end();
    const timer = setTimeout(end, longest);
    addEventListener('keyup', check);
  });
};
