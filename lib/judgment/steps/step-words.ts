// A step in words, for lists and for the texts that trainers get. Knows no library: the card uses it.
import type { Step, StepsEvidence, StepTarget, Typed } from '#lib/judgment/steps-evidence.ts';
import type { Evidence } from '#lib/judgment/evidence.ts';

/** The steps among the pieces of evidence, or nothing. */
export const stepsAmong = (evidence: readonly Evidence[]): StepsEvidence | undefined =>
  evidence.find((each): each is StepsEvidence => each.type === 'steps');

const roles: Readonly<Record<string, string>> = {
  a: 'link',
  textbox: 'field',
  searchbox: 'field',
  combobox: 'choice',
  listbox: 'choice',
};

/** What a step was done to, as a person calls it. */
export const targetWords = ({ name, role, tag }: StepTarget): string => {
  const sort = roles[role] ?? (role || roles[tag] || tag);
  return name ? `“${name}”${sort ? `, ${sort}` : ''}` : sort;
};

const masks: Readonly<Record<Typed['is'], string>> = { masked: '⟨masked⟩', secret: '⟨secret, never read⟩', shown: '' };

/** A value as it is shown: itself, or that it is not. */
export const typedWords = ({ is, text }: Typed): string => (is === 'shown' ? text : masks[is]);

/** What was done, without what was typed: the verb and what it was done to. */
export const stepVerb = (step: Step): string => {
  switch (step.type) {
    case 'page':
      return `${step.how === 'opened' ? 'Open' : 'Comes to'} ${step.title ? `“${step.title}”` : step.address}`;
    case 'click':
      return `${step.isDouble ? 'Double-click' : step.button === 'secondary' ? 'Right-click' : 'Click'} ${targetWords(step.target)}`;
    case 'change':
      return `Fill in ${targetWords(step.target)}`;
    case 'type':
      return `Type into ${targetWords(step.target)}`;
    case 'key':
      return `Press ${[...(step.held ?? []), step.key === ' ' ? 'Space' : step.key].join('+')}`;
    case 'scroll':
      return step.target ? `Scroll ${targetWords(step.target)}` : 'Scroll the page';
  }
};

/** The whole step in one sentence. */
export const stepWords = (step: Step): string => {
  const value = step.type === 'change' || step.type === 'type' ? `: ${typedWords(step.value)}` : '';
  return `${stepVerb(step)}${value}`;
};

/** How many steps, in words. */
export const countWords = (count: number): string => (count === 1 ? '1 step' : `${count} steps`);
