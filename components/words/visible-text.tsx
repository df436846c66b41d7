// Text that cannot trick the eye: invisible characters are named, hidden values are chips, direction stays inside the text.
import { MaskChip } from '#components/words/mask-chip.tsx';
import { PlainRuns } from '#components/words/plain-runs.tsx';
import { PointedOut } from '#components/words/pointed-out.tsx';
import type { Hidden } from '#lib/privacy/redact.ts';

const placeholder = /(⟨[a-z-]+-\d+⟩)/;

export interface VisibleTextProps {
  text: string;
  /** What was hidden in this record; only these become chips. */
  hidden?: readonly Hidden[];
  /** Prose shows line ends by breaking the line; exact text names them. */
  isProse?: boolean;
}

/** The same for a part of a text, whose direction is that of the whole. */
export const VisibleRuns = ({ text, hidden = [], isProse = true }: VisibleTextProps) => {
  const draw = (part: string, place: number) => <PlainRuns key={place} text={part} isProse={isProse} />;
  return (
    <>
      {text.split(placeholder).map((part, place) => {
        const masked = place % 2 === 1 ? hidden.find((entry) => entry.placeholder === part) : undefined;
        return masked ? <MaskChip key={place} hidden={masked} /> : <PointedOut key={place} text={part} draw={draw} />;
      })}
    </>
  );
};

/** One string as a person may trust it (rule C2). */
export const VisibleText = (props: VisibleTextProps) => (
  <bdi className={(props.isProse ?? true) ? 'prose' : 'exact-run'} dir={(props.isProse ?? true) ? 'auto' : 'ltr'}>
    <VisibleRuns {...props} />
  </bdi>
);
