// Switching a tool on or off for the panel, and what that changes (rules K6, K9).
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
      {isOn ? `${host} is switched on: Precedent may read its pages` : `Switched on, Precedent may read pages of ${host}`} when
      this panel is open. When you work in a field there, the page remembers what it held before, until you leave it. Nothing of
      that is stored, nothing leaves.
    </p>
    {isOn ? (
      <KeyedButton look="edge" onPress={onSwitchOff}>
        Switch off
      </KeyedButton>
    ) : (
      <KeyedButton look="edge" onPress={onSwitchOn}>
        Switch on for this tool
      </KeyedButton>
    )}
  </section>
);
