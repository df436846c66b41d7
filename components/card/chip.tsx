// What is left of the card for four seconds after it was kept or left: what happened, and the way back.
import { useEffect, useRef, useState } from 'react';

/** Milliseconds for which the chip stays. It waits while the person is on it. */
export const chipStays = 4000;

interface Props {
  words: string;
  /** What it offers, in order. The first takes the focus when the person comes back by keyboard. */
  offers: { words: string; do(): void }[];
  done(): void;
}

export const Chip = ({ words, offers, done }: Props) => {
  const [isHeld, setHeld] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(done, chipStays);
    return () => clearTimeout(timer);
  }, [isHeld, done]);
  useEffect(() => {
    const focus = () => first.current?.focus();
    addEventListener('focus', focus);
    return () => removeEventListener('focus', focus);
  }, []);
  return (
    <fieldset
      className="chip"
      aria-label={words}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={({ key }) => key === 'Escape' && done()}
    >
      <output>{words}</output>
      {offers.map((offer, index) => (
        <button key={offer.words} type="button" ref={index === 0 ? first : null} onClick={offer.do}>
          {offer.words}
        </button>
      ))}
    </fieldset>
  );
};
