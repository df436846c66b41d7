// Sends what is due now, because the person asked.
import { resumeSync } from '#lib/sync/start.ts';

/** Tries every endpoint once, also one that was paused. What the endpoint asked for (Retry-After) still holds. */
export const syncNow = async (_about: Record<never, never> = {}): Promise<void> => resumeSync();
