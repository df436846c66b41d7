// The first steps: the real keys, the button in the toolbar, and practice. Each says how it stands now; none must be done.
import { useEffect, useRef } from 'react';
import { PinDrawing } from '#components/first/pin-drawing.tsx';
import { Step } from '#components/first/step.tsx';
import { Keycaps } from '#components/words/keycaps.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import type { PracticeStep } from '#lib/store/practice.ts';

/** One thing that a key does, as the browser knows it. */
export interface Command {
  name: string;
  description: string;
  /** Empty where no keys are set. */
  keys: readonly string[];
}

export interface WelcomeProps {
  commands: readonly Command[];
  /** Whether the button is in the toolbar; nothing where the browser does not tell. */
  isPinned: boolean | undefined;
  practice: PracticeStep;
  /** Opens the browser's own page for shortcuts; nothing where it has none that can be opened. */
  onSetKeys: (() => void) | undefined;
}

const Keys = ({ commands, onSetKeys }: Pick<WelcomeProps, 'commands' | 'onSetKeys'>) => {
  const lacking = commands.filter(({ keys }) => keys.length === 0);
  return (
    <>
      <p>In the tool where you decide something, select what you saw and press the keys.</p>
      <dl className="key-list">
        {commands.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys.length > 0 ? <Keycaps keys={keys} /> : <span className="key-none">No keys are set</span>}</dd>
          </div>
        ))}
      </dl>
      {lacking.length > 0 && (
        <p className="refusal">
          Another extension may hold the keys that are missing, or they were removed. The toolbar button works all the same. To
          set keys, open the browser’s list, go to Precedent, press the pen, then the keys that you want. This page follows.
        </p>
      )}
      {onSetKeys ? (
        <KeyedButton look={lacking.length > 0 ? 'edge' : 'text'} onPress={onSetKeys}>
          {lacking.length > 0 ? 'Set the keys' : 'Change the keys'}
        </KeyedButton>
      ) : (
        <p className="meta">They are set in the browser’s own page for extensions, under shortcuts.</p>
      )}
    </>
  );
};

/** A full page; every way out of it stays open. */
export const Welcome = ({ commands, isPinned, practice, onSetKeys }: WelcomeProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const hasKeys = commands.length > 0 && commands.every(({ keys }) => keys.length > 0);
  const isDone = practice === 'done';
  return (
    <main className="welcome" id="main" tabIndex={-1}>
      <h2 ref={heading} tabIndex={-1}>
        Three first steps
      </h2>
      <p className="welcome-lead">They take two minutes, in any order. You find them again under Keys, at the top.</p>
      <ol className="steps">
        <Step heading="Your key" standing={hasKeys ? 'done' : 'open'} state={hasKeys ? 'Set' : 'Not set'}>
          <Keys commands={commands} onSetKeys={onSetKeys} />
        </Step>
        <Step
          heading="The button in the toolbar"
          standing={isPinned === undefined ? 'unknown' : isPinned ? 'done' : 'open'}
          state={isPinned === undefined ? undefined : isPinned ? 'In the toolbar' : 'Not in the toolbar yet'}
        >
          <div className="step-drawn">
            <div>
              <p>Press the puzzle piece in the toolbar, then the pin beside Precedent.</p>
              <p>With the button in sight you can keep a judgment by mouse. A right click on it opens the inbox.</p>
            </div>
            <PinDrawing />
          </div>
        </Step>
        <Step
          heading="Practise"
          standing={isDone ? 'done' : 'open'}
          state={isDone || practice === 'select' ? undefined : 'Begun'}
        >
          <p>An invoice in a made-up tool: keep a judgment about it, read what would leave, and take it away again.</p>
          <div className="step-acts">
            <a className={`button ${isDone ? 'button-edge' : 'button-seal'}`} href="practice.html">
              {isDone ? 'Practise again' : practice === 'select' ? 'Practise' : 'Go on with practice'}
            </a>
          </div>
        </Step>
      </ol>
      <p>
        <a href="#review">{isDone ? 'Go to the inbox' : 'Skip this, go to the inbox'}</a>
      </p>
      <p className="meta">
        Was Precedent here before, or in another browser? <a href="#leaving">Bring back a backup</a>
      </p>
    </main>
  );
};
