// Demonstrations as trajectories in the Agent Trajectory Interchange Format, ATIF v1.7, one a line. It knows no person as a source: each
// step is one of `agent`, and `extra.actor` says who it was. The format lets no step without a call to a model (`llm_call_count` 0) have a
// reason; one that has says nothing of calls.
import { defineFormat } from '#lib/dataset/formats/define.ts';
import type { Step } from '#lib/judgment/steps-evidence.ts';
import { stepsAmong, stepWords, typedWords } from '#lib/judgment/steps/step-words.ts';

interface TrajectoryStep {
  /** From 1, without gaps. */
  step_id: number;
  source: 'user' | 'agent';
  message: string;
  reasoning_content?: string;
  tool_calls?: { tool_call_id: string; function_name: string; arguments: object }[];
  observation?: { results: { source_call_id?: string; content: string }[] };
  llm_call_count?: 0;
  extra?: { actor: 'human' };
}

interface Trajectory {
  schema_version: 'ATIF-v1.7';
  trajectory_id: string;
  agent: { name: string; version: string };
  steps: TrajectoryStep[];
  notes: string;
  extra: object;
}

/** What a step was called with: nothing that is masked. */
const argumentsOf = (step: Step): object => {
  const { type: _type, reason: _reason, ...rest } = step;
  if (step.type === 'page') return { address: step.address + (step.more?.is === 'shown' ? step.more.text : '') };
  if (step.type !== 'change' && step.type !== 'type') return rest;
  return { ...rest, value: typedWords(step.value) };
};

/** A page that the step before led to is what was observed; everything else is a call. */
const trajectoryOf = (steps: readonly Step[]): TrajectoryStep[] => {
  const told: TrajectoryStep[] = [];
  for (const step of steps) {
    const last = told.at(-1);
    if (step.type === 'page' && step.how === 'followed' && last?.tool_calls && !step.reason) {
      const results = last.observation?.results ?? [];
      last.observation = {
        results: [...results, { source_call_id: last.tool_calls[0]!.tool_call_id, content: stepWords(step) }],
      };
      continue;
    }
    const id = told.length + 2;
    told.push({
      step_id: id,
      source: 'agent',
      message: stepWords(step),
      ...(step.reason ? { reasoning_content: step.reason } : { llm_call_count: 0 as const }),
      tool_calls: [{ tool_call_id: `call-${id}`, function_name: `browser.${step.type}`, arguments: argumentsOf(step) }],
      extra: { actor: 'human' },
    });
  }
  return told;
};

export const atif = defineFormat<Trajectory>({
  name: 'atif',
  file: 'atif.jsonl',
  reader: 'atif',
  words: 'A demonstration as a trajectory (ATIF v1.7). A person did it: source is agent, and extra.actor says human.',
  columns: {
    schema_version: 'ATIF-v1.7',
    trajectory_id: 'the record, as urn:uuid',
    agent: 'that a person did it',
    steps: 'the goal, then each step with its reason',
    notes: 'what came of it and why',
    extra: 'the kind and its answers',
  },
  rows(kind, judged, { id, body }) {
    const piece = stepsAmong(body.evidence);
    if (!piece || piece.steps.length === 0) return [];
    const { prompt } = kind.completion(judged);
    const { asked, verdict, rationale } = judged;
    return [
      {
        schema_version: 'ATIF-v1.7',
        trajectory_id: `urn:uuid:${id}`,
        agent: { name: 'human-demonstration', version: '1' },
        steps: [{ step_id: 1, source: 'user', message: prompt }, ...trajectoryOf(piece.steps)],
        notes: [kind.summary(asked, verdict), rationale].filter((each) => each.trim() !== '').join('\n\n'),
        extra: { kind: kind.name, asked, verdict },
      },
    ];
  },
});
