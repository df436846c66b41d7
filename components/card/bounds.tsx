// What the policy of the organisation bounds here, and what it asks for that has no field of its own on the card.
export interface BoundsProps {
  /** In the words of the policy's rules. */
  bounds: readonly string[];
  /** What is required and not there, by its name in a policy. */
  missing: readonly { name: string; ask: string }[];
}

const ways: Readonly<Record<string, string>> = {
  evidence: 'Your organisation asks here for what you saw. Select it on the page and press the shortcut again.',
  workFunction: 'Your organisation asks here for your kind of work. Say it under Questions in the dashboard.',
};

export const Bounds = ({ bounds, missing }: BoundsProps) =>
  [
    ...bounds.map((words) => ({ words, look: 'bound' })),
    ...missing.flatMap(({ name }) => (ways[name] ? [{ words: ways[name], look: 'bound lacking' }] : [])),
  ].map(({ words, look }) => (
    <p key={words} className={look}>
      {words}
    </p>
  ));
