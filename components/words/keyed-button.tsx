// A button that shows its key. The key itself is heard by `use-keys.ts`; the button only tells of it.
import type { ReactNode, Ref } from 'react';

export interface KeyedButtonProps {
  children: ReactNode;
  onPress: () => void;
  /** The letter or key that does the same. */
  keyName?: string;
  /** seal: the one primary button of a view · edge: its equal in size · text: quiet. */
  look?: 'seal' | 'edge' | 'text';
  /** Why it does nothing now; it stays reachable and says so. */
  refusal?: string | undefined;
  isSubmit?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button in one of three looks. With a `refusal` it can be focused and read, but not pressed. */
export const KeyedButton = ({ children, onPress, keyName, look = 'text', refusal, isSubmit = false, ref }: KeyedButtonProps) => (
  <button
    ref={ref}
    type={isSubmit ? 'submit' : 'button'}
    className={`button button-${look}`}
    aria-disabled={refusal ? true : undefined}
    title={refusal}
    aria-keyshortcuts={keyName}
    onClick={refusal || isSubmit ? undefined : onPress}
  >
    <span>{children}</span>
    {keyName && <kbd aria-hidden="true">{keyName}</kbd>}
  </button>
);
