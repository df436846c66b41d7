// What stays on this device: it stands on the desk below the sheet, never on it (rules C6 and C10).
import { lengthWords, momentWords } from '#components/words/days.ts';
import { VisibleText } from '#components/words/visible-text.tsx';
import { HiddenValues } from '#components/sheet/hidden-values.tsx';
import { ListedWords, type ListedWordsProps } from '#components/sheet/listed-words.tsx';
import { KeptPicture, type KeptPictureProps } from '#components/sheet/kept-picture.tsx';
import type { Hidden } from '#lib/privacy/redact.ts';
import type { CompanionRow } from '#lib/store/db.ts';

export interface StaysHereProps {
  companion: CompanionRow | undefined;
  hidden: readonly Hidden[];
  /** The picture that was kept with it. */
  picture?: KeptPictureProps | undefined;
  /** The words that are pointed out; nothing until they are known. */
  listed?: ListedWordsProps | undefined;
}

/** Exact time, working time, full address, what was read of the case, and the originals of what was hidden. */
export const StaysHere = ({ companion, hidden, picture, listed }: StaysHereProps) => (
  <section className="stays-here" aria-labelledby="stays-heading">
    <h3 id="stays-heading">Stays here</h3>
    <dl className="facts">
      {companion && (
        <>
          <div>
            <dt>{companion.keptAt ? 'Kept' : 'Begun'}</dt>
            <dd>{momentWords(companion.keptAt ?? companion.openedAt)}</dd>
          </div>
          <div>
            <dt>Working time</dt>
            <dd>{lengthWords(companion.activeMs)}</dd>
          </div>
          {companion.address && (
            <div className="wide">
              <dt>Full address</dt>
              <dd className="exact">
                <VisibleText text={companion.address} isProse={false} />
              </dd>
            </div>
          )}
          {companion.unreadHosts && (
            <div className="wide">
              <dt>Frames that could not be read</dt>
              <dd className="exact">
                <VisibleText text={companion.unreadHosts.join(', ')} isProse={false} />
              </dd>
            </div>
          )}
          {companion.frameAddress && (
            <div className="wide">
              <dt>Frame that the words are from</dt>
              <dd className="exact">
                <VisibleText text={companion.frameAddress} isProse={false} />
              </dd>
            </div>
          )}
          {companion.caseId && (
            <div>
              <dt>Case in the tool</dt>
              <dd className="exact">
                <VisibleText text={companion.caseId} isProse={false} />
              </dd>
            </div>
          )}
        </>
      )}
      {picture && <KeptPicture {...picture} />}
      <HiddenValues hidden={hidden} />
    </dl>
    {companion?.around && (
      <details>
        <summary>Read of the case, to find cases like it: {companion.around.length.toLocaleString()} characters</summary>
        <p>
          <VisibleText text={companion.around} />
        </p>
      </details>
    )}
    {listed && <ListedWords {...listed} />}
  </section>
);
