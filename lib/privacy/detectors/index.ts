// The detectors that there are. A new one is one file here and one line below. Earlier ones win where two overlap.
import { card } from '#lib/privacy/detectors/card.ts';
import type { Detector } from '#lib/privacy/detectors/define.ts';
import { email } from '#lib/privacy/detectors/email.ts';
import { token } from '#lib/privacy/detectors/token.ts';

export const detectors: readonly Detector[] = [token, card, email];

/** The detector of that name, or nothing. */
export const detectorNamed = (name: string): Detector | undefined => detectors.find((detector) => detector.name === name);
