// Step by step, as TRL's trainers of process rewards read it (https://huggingface.co/docs/trl/dataset_formats, "stepwise supervision").
// Every step is one that a person stood by, so every one is good: bad ones were cut in review, and none is made up.
import { defineFormat } from '#lib/dataset/formats/define.ts';
import { stepsAmong, stepWords } from '#lib/judgment/steps/step-words.ts';

export const stepwise = defineFormat<{ prompt: string; completions: string[]; labels: boolean[] }>({
  name: 'stepwise',
  file: 'stepwise.jsonl',
  words: 'A demonstration step by step: what was to be reached, and each step with its reason. All of them are good ones.',
  columns: {
    prompt: 'the case and what was to be reached',
    completions: 'the steps in order, in words, each with its reason',
    labels: 'whether the step is a good one; true throughout',
  },
  rows(kind, judged, { body }) {
    const steps = stepsAmong(body.evidence)?.steps ?? [];
    if (steps.length === 0) return [];
    const completions = steps.map((step) => (step.reason ? `${stepWords(step)}. ${step.reason}` : stepWords(step)));
    return [{ prompt: kind.completion(judged).prompt, completions, labels: steps.map(() => true) }];
  },
});
