// This sitting: what was chosen at its start and how far it has come. No score, only the way that is left.
import { shortPurposes, type Offer, type Sitting } from '#components/rail/agreeing.ts';

export interface SittingBarProps {
  sitting: Sitting;
  /** The organisation that was chosen among several. */
  organisation?: string | undefined;
  /** The words of the purposes that were on offer. */
  offer: Offer;
  /** Records that still wait for review. */
  left: number;
}

/** Shown once something was agreed to or kept to oneself. */
export const SittingBar = ({ sitting, organisation, offer, left }: SittingBarProps) => {
  const done = sitting.agreed + sitting.own;
  if (done === 0) return null;
  const all = done + left;
  return (
    <div className="sitting-bar">
      <p>
        This sitting{organisation && `, for ${organisation}`}:{' '}
        {sitting.purposes.length > 0 ? shortPurposes(sitting.purposes, offer) : 'kept to yourself only'}. {done} of {all}
      </p>
      <progress value={done} max={all} aria-label="Reviewed in this sitting" />
    </div>
  );
};
