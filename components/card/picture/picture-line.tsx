// The line of the card that is about a picture: the offer, or the one that was kept with what is masked in it.
import { maskedWords } from '#components/words/picture-words.ts';
import type { Picture } from '#components/card/picture/use-picture.ts';

export const PictureLine = ({ picture: { isTaking, kept, problem, take, drop } }: { picture: Picture }) => (
  <>
    {kept ? (
      <div className="picture-line">
        {kept.image && <img src={kept.image} alt="" />}
        <p>
          Picture kept, {kept.picture.width} × {kept.picture.height}. {maskedWords(kept.picture.masked)}.
        </p>
        <button type="button" onClick={() => void drop()}>
          Remove picture
        </button>
      </div>
    ) : (
      <button type="button" className="more" aria-keyshortcuts="Alt+P" aria-disabled={isTaking} onClick={() => void take()}>
        <kbd>Alt P</kbd> Add a picture
      </button>
    )}
    {problem && (
      <p className="picture-problem" role="alert">
        {problem}
      </p>
    )}
  </>
);
