// Single answers with whether they were good, in conversational form, as TRL's KTOTrainer reads them
// (https://huggingface.co/docs/trl/dataset_formats, "unpaired preference"). Rule D3: the kind gives none of the person's own slips.
import { answered, asked, defineFormat, type Turn } from '#lib/dataset/formats/define.ts';

export const unpairedPreference = defineFormat<{ prompt: Turn[]; completion: Turn[]; label: boolean }>({
  name: 'unpaired-preference',
  file: 'unpaired-preference.jsonl',
  words: 'One answer to a prompt that a person judged by itself, with whether it was a good one.',
  columns: {
    prompt: 'one user turn: what was asked',
    completion: 'one assistant turn: the answer that was judged',
    label: 'whether it was a good answer',
  },
  rows(kind, judged) {
    const unpaired = kind.unpaired?.(judged);
    if (!unpaired) return [];
    const { prompt, completion, isGood } = unpaired;
    return [{ prompt: asked(prompt), completion: answered(completion), label: isGood }];
  },
});
