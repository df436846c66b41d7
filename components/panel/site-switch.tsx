// Switching a tool on or off for the panel, marks on its pages with it, and what that changes (rules K6, K9).
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface SiteSwitchProps {
  host: string;
  isOn: boolean;
  hasMarks: boolean;
  onSwitchOn: () => void;
  onSwitchOff: () => void;
  onMarks: (isOn: boolean) => void;
}

/** Says what the switch changes before it is used. */
export const SiteSwitch = ({ host, isOn, hasMarks, onSwitchOn, onSwitchOff, onMarks }: SiteSwitchProps) => (
  <section className="panel-section site-switch" aria-labelledby="site-switch">
    <h2 id="site-switch" className="visually-hidden">
      This tool
    </h2>
    <p className="meta">
      {isOn ? `${host} is switched on: Precedent may read its pages` : `Switched on, Precedent may read pages of ${host}`} when
      this panel is open. They show marks where you kept judgments, and remember what a field held before you worked in it, until
      you leave them. The page itself learns nothing of that, and nothing leaves.
    </p>
    {isOn ? (
      <>
        <KeyedButton look="edge" onPress={onSwitchOff}>
          Switch off
        </KeyedButton>{' '}
        <KeyedButton onPress={() => onMarks(!hasMarks)}>{hasMarks ? 'Hide marks' : 'Show marks'}</KeyedButton>
      </>
    ) : (
      <KeyedButton look="edge" onPress={onSwitchOn}>
        Switch on for this tool
      </KeyedButton>
    )}
  </section>
);
