// A hidden value where it stands. Its original is shown on focus and nowhere else: it stays on this device.
import { useId, useState } from 'react';
import { detectorNamed } from '#lib/privacy/detectors/index.ts';
import type { Hidden } from '#lib/privacy/redact.ts';

/** Keeps a tip on screen where its chip stands near the end of a line. */
const keepInside = (tip: HTMLElement | null): void => {
  const over = (tip?.getBoundingClientRect().right ?? 0) + 8 - document.documentElement.clientWidth;
  if (tip && over > 0) tip.style.marginInlineStart = `${-over}px`;
};

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What a detector recognises, as the beginning of a sentence. */
export const detectorWords = (name: string): string => upperFirst(detectorNamed(name)?.words ?? name);

/** The placeholder as a chip; focus or pointer shows what was hidden, Escape puts it away. */
export const MaskChip = ({ hidden: { placeholder, detector, original } }: { hidden: Hidden }) => {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <span className="mask-chip-place" onPointerEnter={() => setOpen(true)} onPointerLeave={() => setOpen(false)}>
      <button
        type="button"
        className="mask-chip"
        aria-describedby={isOpen ? id : undefined}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
      >
        {placeholder}
      </button>
      {isOpen && (
        <span ref={keepInside} role="tooltip" id={id} className="mask-tip">
          {detectorWords(detector)}, hidden in what leaves. <b>Only here:</b> <span className="exact">{original}</span>
        </span>
      )}
    </span>
  );
};
