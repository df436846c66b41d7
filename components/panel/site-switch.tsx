// Switches the tool of this page on or off: whether the panel may read its pages without being asked on each of them.
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface SiteSwitchProps {
  host: string;
  isOn: boolean;
  onSwitchOn: () => void;
  onSwitchOff: () => void;
}

/** Says what the switch changes before it is used. */
export const SiteSwitch = ({ host, isOn, onSwitchOn, onSwitchOff }: SiteSwitchProps) => (
  <section className="panel-section site-switch" aria-labelledby="site-switch">
    <h2 id="site-switch" className="visually-hidden">
      This tool
    </h2>
    <p className="meta">
      {isOn
        ? `${host} is switched on: Precedent may read its pages when this panel is open. Nothing is read in the background, nothing leaves.`
        : `Switched on, Precedent may read pages of ${host} when this panel is open. Nothing is read in the background, nothing leaves.`}
    </p>
    {isOn ? (
      <KeyedButton look="edge" onPress={onSwitchOff}>
        Switch off
      </KeyedButton>
    ) : (
      <KeyedButton look="edge" onPress={onSwitchOn}>
        Switch on
      </KeyedButton>
    )}
  </section>
);
