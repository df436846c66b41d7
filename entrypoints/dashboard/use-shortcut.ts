// The keys that capture, as the person's browser has them.
import { useCommands } from '#entrypoints/dashboard/use-commands.ts';

/** Each key of the shortcut in order; empty where the person removed it. */
export const useShortcut = (): readonly string[] => useCommands()?.find(({ name }) => name === 'capture')?.keys ?? [];
