// Preference pairs with an explicit prompt in conversational form, as TRL's DPOTrainer and RewardTrainer read them
// (https://huggingface.co/docs/trl/dataset_formats, "preference"). Rule D3: the kind gives a pair only where the rival was honest.
import { answered, asked, defineFormat, type Turn } from '#lib/dataset/formats/define.ts';

export const preference = defineFormat<{ prompt: Turn[]; chosen: Turn[]; rejected: Turn[] }>({
  name: 'preference',
  file: 'preference.jsonl',
  words: 'Two rival answers to one prompt: the one a person stood by, and the one of a model, a template or somebody else.',
  columns: {
    prompt: 'one user turn: what was asked',
    chosen: 'one assistant turn: the answer that was preferred',
    rejected: 'one assistant turn: the rival answer',
  },
  rows: (kind, judged) =>
    (kind.pairs?.(judged) ?? []).map(({ prompt, chosen, rejected }) => ({
      prompt: asked(prompt),
      chosen: answered(chosen),
      rejected: answered(rejected),
    })),
});
