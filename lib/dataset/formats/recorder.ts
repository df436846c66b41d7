// Demonstrations as user flows of the recorder of Chrome DevTools, one flow a line: each line is a file that it imports and replays
// (`@puppeteer/replay`). The judgment stands in `customStep.parameters`.
import { defineFormat } from '#lib/dataset/formats/define.ts';
import type { Flow } from '#lib/dataset/recorder/flow.ts';
import { flowOf } from '#lib/dataset/recorder/write.ts';
import { stepsAmong } from '#lib/judgment/steps/step-words.ts';

export const recorder = defineFormat<Flow>({
  name: 'recorder',
  file: 'recorder.jsonl',
  reader: 'recorder',
  words:
    'A demonstration as a user flow of the recorder of Chrome DevTools. What was masked is ⟨masked⟩ and has to be filled in.',
  columns: { title: 'what was to be reached', steps: 'the steps, with reasons and the judgment in steps of type customStep' },
  rows(kind, { asked, verdict, rationale }, { id, body }) {
    const piece = stepsAmong(body.evidence);
    if (!piece || piece.steps.length === 0) return [];
    const title = [...Object.values(asked), kind.word].flat()[0] ?? kind.word;
    const about = { record: `urn:uuid:${id}`, kind: kind.name, ...asked, ...verdict, rationale };
    return [flowOf(title, piece, about)];
  },
});
