// The end of a form that makes something in versions: save it, or leave it as it is for the next time.
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface SaveOrLeaveProps {
  /** Whether saving makes a version of something that is there. */
  isVersion: boolean;
  /** Why it cannot be saved yet. */
  lack: string | undefined;
  onLeave: () => void;
}

export const SaveOrLeave = ({ isVersion, lack, onLeave }: SaveOrLeaveProps) => (
  <div className="pair save-or-leave">
    <KeyedButton look="seal" isSubmit onPress={() => {}} refusal={lack} keyName="Ctrl Enter">
      {isVersion ? 'Save a new version' : 'Save'}
    </KeyedButton>
    <KeyedButton look="edge" onPress={onLeave} keyName="Esc">
      Leave it
    </KeyedButton>
  </div>
);
