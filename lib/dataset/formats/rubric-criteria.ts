// Single criteria of evaluations, for those who train or check graders: what was judged, one criterion with its points, and the person's
// verdict with their note. Criterion and points are named as in HealthBench (openai/simple-evals, `healthbench_eval.py`), where a grader
// answers with an explanation and whether the criterion is met; steps are ours, and 0 of 1 and 1 of 1 are what is met or not.
import { answered, asked, defineFormat, type Turn } from '#lib/dataset/formats/define.ts';
import { noteName, stepsOf } from '#lib/judgment/verdict-fields.ts';
import { metOf } from '#lib/measure/rubric-score.ts';

interface Row {
  prompt: Turn[];
  completion: Turn[];
  rubric: string;
  criterion: string;
  points: number;
  guidance: string;
  verdict: string;
  step: number;
  last: number;
  explanation: string;
}

export const rubricCriteria = defineFormat<Row>({
  name: 'rubric-criteria',
  file: 'rubric-criteria.jsonl',
  words:
    'One criterion of a rubric that one answer was judged by, with what it is worth, the verdict of a person and their note.',
  columns: {
    prompt: 'one user turn: what the answer was to; empty where nobody said',
    completion: 'one assistant turn: the answer that was judged',
    rubric: 'the name of the rubric; lineage names the record, which names its version',
    criterion: 'the criterion in its words',
    points: 'what it is worth when met; below zero for what must not be there',
    guidance: 'how to tell, as the rubric says',
    verdict: 'the verdict in words: Met, Not met, or the step',
    step: 'how far it is met, in whole steps from 0',
    last: 'the step at which it is met in full; 1 where it is met or not',
    explanation: 'the note on this criterion; empty where there is none',
  },
  rows(kind, judged) {
    const graded = judged.by && kind.graded?.(judged);
    if (!judged.by || !graded) return [];
    const { rubric, answers } = judged.by;
    return rubric.criteria.flatMap((criterion) => {
      const given = answers[criterion.id];
      const met = metOf(criterion, given);
      if (met === undefined) return [];
      const last = Math.max(1, criterion.steps.length - 1);
      return [
        {
          prompt: asked(graded.prompt),
          completion: answered(graded.completion),
          rubric: rubric.name,
          criterion: criterion.words,
          points: criterion.points,
          guidance: criterion.guidance,
          verdict: stepsOf(criterion)[String(given)] ?? '',
          step: Math.round(met * last),
          last,
          explanation: [answers[noteName(criterion)] ?? []].flat().join(' '),
        },
      ];
    });
  },
});
