// Prompt and completion in conversational form, as TRL's SFTTrainer reads them
// (https://huggingface.co/docs/trl/dataset_formats, "prompt-completion").
import { answered, asked, defineFormat, type Turn } from '#lib/dataset/formats/define.ts';

export const promptCompletion = defineFormat<{ prompt: Turn[]; completion: Turn[] }>({
  name: 'prompt-completion',
  file: 'prompt-completion.jsonl',
  words: 'A case with its question, and the answer that a person stood by, with the reason.',
  columns: { prompt: 'one user turn: the case and what was asked', completion: 'one assistant turn: the answer and why' },
  rows(kind, judged) {
    const { prompt, completion } = kind.completion(judged);
    return prompt === '' || completion === '' ? [] : [{ prompt: asked(prompt), completion: answered(completion) }];
  },
});
