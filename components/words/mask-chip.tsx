// A hidden value where it stands. Its original is shown on focus and nowhere else: it stays on this device.
import { useContext } from 'react';
import { RedactingContext } from '#components/words/redacting.ts';
import { Tip } from '#components/words/tip.tsx';
import { detectorNamed } from '#lib/privacy/detectors/index.ts';
import { wordsFor } from '#lib/privacy/hand-sorts.ts';
import type { Hidden } from '#lib/privacy/redact.ts';

/** What a detector recognises, or the person hid, as the beginning of a sentence. */
export const detectorWords = (name: string): string => wordsFor(name).replace(/^./, (first) => first.toUpperCase());

/** Whether a person can be offered to show it: never a secret. */
export const isShowable = (detector: string): boolean => detectorNamed(detector)?.class !== 'secret';

/** The placeholder as a chip; where the sheet can be changed, `h` shows the value in what leaves. */
export const MaskChip = ({ hidden: { placeholder, detector, original } }: { hidden: Hidden }) => {
  const redacting = useContext(RedactingContext);
  const mayShow = redacting !== undefined && isShowable(detector);
  return (
    <Tip
      className="mask-chip"
      data={{ 'data-detector': detector, 'data-original': original }}
      tip={
        <>
          {detectorWords(detector)}, hidden in what leaves. <b>Only here:</b> <span className="exact">{original}</span>
          {mayShow && (
            <span className="meta">
              <kbd>h</kbd> shows it in what leaves
            </span>
          )}
        </>
      }
    >
      {placeholder}
    </Tip>
  );
};
