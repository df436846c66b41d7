// What can be done to one entry of a list in the policy: change it in its form, or take it out. A screen reader hears which entry.
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface EntryActsProps {
  name: string;
  onChange: () => void;
  onRemove: () => void;
}

export const EntryActs = ({ name, onChange, onRemove }: EntryActsProps) => (
  <div className="pair">
    <KeyedButton look="edge" onPress={onChange}>
      Change<span className="visually-hidden"> “{name}”</span>
    </KeyedButton>
    <KeyedButton look="edge" onPress={onRemove}>
      Remove<span className="visually-hidden"> “{name}”</span>
    </KeyedButton>
  </div>
);
