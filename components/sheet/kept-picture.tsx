// The picture of a judgment, on the desk and not on the sheet: it stays here.
import { useEffect, useState } from 'react';
import { maskedWords } from '#components/words/picture-words.ts';
import type { ScreenshotEvidence } from '#lib/judgment/screenshot-evidence.ts';

export interface KeptPictureProps {
  /** What the record says of it. */
  evidence: ScreenshotEvidence;
  /** The file; nothing where it is not on this device. */
  bytes: Uint8Array<ArrayBuffer> | undefined;
  /** Removes it; nothing where the text that names it was agreed to. */
  onRemove?: (() => void) | undefined;
}

/** An address for the bytes as long as they are shown. */
const useAddress = (bytes: Uint8Array<ArrayBuffer> | undefined, type: string): string | undefined => {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!bytes) return undefined;
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return address;
};

export const KeptPicture = ({ evidence, bytes, onRemove }: KeptPictureProps) => {
  const { width, height, mediaType, masked } = evidence;
  const address = useAddress(bytes, mediaType);
  return (
    <div className="wide kept-picture">
      <dt>Picture</dt>
      <dd>
        {bytes ? (
          address && (
            <img src={address} width={width} height={height} alt={`The part of the page that you kept. ${maskedWords(masked)}`} />
          )
        ) : (
          <p>The picture is not on this device.</p>
        )}
        {onRemove && (
          <button type="button" className="button button-text" onClick={onRemove}>
            Remove picture
          </button>
        )}
      </dd>
    </div>
  );
};
