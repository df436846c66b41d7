// Below the sheet: what is hidden in what leaves, what is shown although it was recognised, and what could be hidden; each with its button.
import { useContext } from 'react';
import { detectorWords, isShowable } from '#components/words/mask-chip.tsx';
import { RedactingContext } from '#components/words/redacting.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { Hidden } from '#lib/privacy/redact.ts';

/** A value as it stands here, never as part of what can be changed on the sheet. */
const Value = ({ text }: { text: string }) => (
  <span className="exact">
    <RedactingContext value={undefined}>
      <VisibleText text={text} isProse={false} />
    </RedactingContext>
  </span>
);

/** Three lists; those that are empty are left out, but for the first. */
export const HiddenValues = ({ hidden }: { hidden: readonly Hidden[] }) => {
  const redacting = useContext(RedactingContext);
  const { hints = [], shown = [], onHide = () => {}, onShow = () => {} } = redacting ?? {};
  return (
    <>
      <div className="wide">
        <dt>Hidden in what leaves</dt>
        <dd>
          {hidden.length === 0 ? (
            'Nothing is hidden'
          ) : (
            <ul className="hidden-values">
              {hidden.map(({ placeholder, detector, original }) => (
                <li key={placeholder}>
                  <span className="mask-word">{placeholder}</span> <span>{detectorWords(detector)}</span>{' '}
                  <Value text={original} />
                  {redacting && isShowable(detector) && (
                    <KeyedButton onPress={() => onShow({ detector, original })}>
                      Show <span className="visually-hidden">{placeholder} in what leaves</span>
                    </KeyedButton>
                  )}
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
      {shown.length > 0 && (
        <div className="wide">
          <dt>Recognised, and shown by you</dt>
          <dd>
            <ul className="hidden-values">
              {shown.map(({ placeholder, detector, original }) => (
                <li key={placeholder}>
                  <span>{detectorWords(detector)}</span> <Value text={original} />
                  <KeyedButton onPress={() => onHide([{ text: original, as: 'hidden' }])}>
                    Hide <span className="visually-hidden">{original} in what leaves</span>
                  </KeyedButton>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {hints.length > 0 && (
        <div className="wide">
          <dt>Not hidden: look at these</dt>
          <dd>
            <ul className="hidden-values">
              {hints.map((hint) => (
                <li key={hint.text}>
                  <span>{detectorWords(hint.as)}?</span> <Value text={hint.text} />
                  <KeyedButton onPress={() => onHide([hint])}>
                    Hide <span className="visually-hidden">{hint.text} in what leaves</span>
                  </KeyedButton>
                </li>
              ))}
            </ul>
            {hints.length > 1 && <KeyedButton onPress={() => onHide(hints)}>Hide all {hints.length}</KeyedButton>}
          </dd>
        </div>
      )}
    </>
  );
};
