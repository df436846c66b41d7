// What would be hidden of texts under limits: by the very detectors, in the very order, of what leaves.
import type { Limits } from '#lib/policy/limits.ts';
import { detectors } from '#lib/privacy/detectors/index.ts';
import { listedDetector } from '#lib/privacy/listed-words.ts';
import { redactAll, type Hidden } from '#lib/privacy/redact.ts';

/** Every value once. Takes as long as redacting takes. */
export const hiddenIn = (words: readonly string[], { hiddenWords }: Limits): Hidden[] =>
  words.length === 0 ? [] : redactAll(words, [...detectors, ...listedDetector(hiddenWords)]).hidden;
