// A word in a text that tells more of itself on focus or under the pointer, and nowhere else. Escape puts that away.
import { useId, useState, type ReactNode } from 'react';

/** Keeps a tip on screen where its word stands near the end of a line. */
const keepInside = (tip: HTMLElement | null): void => {
  const over = (tip?.getBoundingClientRect().right ?? 0) + 8 - document.documentElement.clientWidth;
  if (tip && over > 0) tip.style.marginInlineStart = `${-over}px`;
};

export interface TipProps {
  /** Of the word. */
  className: string;
  /** Names and values of `data-` attributes by which a key finds out what has focus. */
  data: Readonly<Record<`data-${string}`, string>>;
  onPress?: (() => void) | undefined;
  /** What is told. */
  tip: ReactNode;
  children: ReactNode;
}

/** Part of the line that it stands in: it can be selected with the text around it, as a button could not. */
export const Tip = ({ className, data, onPress, tip, children }: TipProps) => {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const press = (): void => {
    // Who selects text and lets go on a word wants the text.
    if (document.getSelection()?.isCollapsed ?? true) onPress?.();
  };
  return (
    <span className="tip-place" onPointerEnter={() => setOpen(true)} onPointerLeave={() => setOpen(false)}>
      <span
        role="button"
        tabIndex={0}
        className={className}
        {...data}
        aria-describedby={isOpen ? id : undefined}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={press}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false);
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onPress?.();
        }}
      >
        {children}
      </span>
      {isOpen && (
        <span ref={keepInside} role="tooltip" id={id} className="tip">
          {tip}
        </span>
      )}
    </span>
  );
};
