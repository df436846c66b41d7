// In the place of a step that was cut: that it was, and the way back. It has the keyboard, which the step had.
import { useEffect, useRef } from 'react';
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface CutStepProps {
  place: number;
  onBack: () => void;
}

export const CutStep = ({ place, onBack }: CutStepProps) => {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <li className="steps-cut">
      Step {place} is cut.{' '}
      <KeyedButton ref={back} onPress={onBack}>
        Put it back
      </KeyedButton>
    </li>
  );
};
