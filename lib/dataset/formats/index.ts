// The formats that there are. A new one is one file here and one line below.
import type { Format } from '#lib/dataset/formats/define.ts';
import { atif } from '#lib/dataset/formats/atif.ts';
import { evidence } from '#lib/dataset/formats/evidence.ts';
import { preference } from '#lib/dataset/formats/preference.ts';
import { promptCompletion } from '#lib/dataset/formats/prompt-completion.ts';
import { recorder } from '#lib/dataset/formats/recorder.ts';
import { rubricCriteria } from '#lib/dataset/formats/rubric-criteria.ts';
import { stepwise } from '#lib/dataset/formats/stepwise.ts';
import { unpairedPreference } from '#lib/dataset/formats/unpaired-preference.ts';

/** Every format, in the order of the card. The first is the one that plain loaders open when no configuration is named. */
export const formats: readonly Format[] = [
  promptCompletion,
  preference,
  unpairedPreference,
  rubricCriteria,
  stepwise,
  evidence,
  recorder,
  atif,
];
