// Looking at a picture before it is kept: which part of it, what stays masked, and dropping it. By keys and by pointer.
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { drawView } from '#components/card/picture/draw-view.ts';
import { maskedWords } from '#components/words/picture-words.ts';
import { afterKey, inside, spanned } from '#components/card/picture/part.ts';
import type { Picture } from '#components/card/picture/use-picture.ts';
import { stayInside } from '#components/card/stay-inside.ts';
import { countMasks, meet, type Box, type Mask, type TakenView } from '#lib/privacy/mask.ts';

/** What the card has room for, in CSS pixels. */
const overview = { width: 394, height: 230 };
const closeUp = { width: 394, height: 170 };

const useImage = (address: string): HTMLImageElement | undefined => {
  const [image, setImage] = useState<HTMLImageElement>();
  useEffect(() => {
    const loading = new Image();
    loading.src = address;
    let isWanted = true;
    void loading.decode().then(() => isWanted && setImage(loading));
    return () => {
      isWanted = false;
    };
  }, [address]);
  return image;
};

export const ChoosePart = ({ view, picture }: { view: TakenView; picture: Picture }) => {
  const image = useImage(view.image);
  const [part, setPart] = useState(() => inside(view.part, view));
  const [shown, setShown] = useState<number[]>([]);
  const [hidden, setHidden] = useState<Box[]>([]);
  /** The place that is about to be hidden; while it is there, keys and pointer move it. */
  const [hiding, setHiding] = useState<Box>();
  const [by, setBy] = useState(1);
  const whole = useRef<HTMLCanvasElement>(null);
  const near = useRef<HTMLCanvasElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const from = useRef<{ x: number; y: number }>(undefined);

  // Before it is drawn: who sees it can press a key at once.
  useLayoutEffect(() => chooser.current?.focus(), []);
  useEffect(() => {
    if (!image || !whole.current || !near.current) return;
    const covers = hiding ? [...hidden, hiding] : hidden;
    setBy(drawView(whole.current, image, view, { left: 0, top: 0, ...sizeOf(view) }, { shown, hidden, room: overview }));
    drawView(near.current, image, view, part, { shown, hidden: covers, room: closeUp });
  }, [image, view, part, shown, hidden, hiding]);

  const box = hiding ?? part;
  const setBox = hiding ? setHiding : setPart;
  const hide = (place: Box) => {
    setHidden([...hidden, place]);
    setHiding(undefined);
  };
  const keep = () => void picture.keep({ part, shown, hidden });
  const begin = () => setHiding(inside({ ...part, width: part.width / 3, height: 32 }, view));
  const keys: Record<string, () => void> = {
    Enter: () => (hiding ? hide(hiding) : keep()),
    Escape: () => (hiding ? setHiding(undefined) : void picture.drop()),
    ...(hiding
      ? {}
      : { w: () => setPart({ left: 0, top: 0, ...sizeOf(view) }), h: begin, z: () => setHidden(hidden.slice(0, -1)) }),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
    if (key === 'Tab') return stayInside(event.nativeEvent, event.currentTarget);
    if (ctrlKey || metaKey || altKey) return;
    const moved = target === chooser.current ? afterKey(box, key, shiftKey, view) : undefined;
    const isOther = target !== chooser.current && key === 'Enter';
    if (!moved && (isOther || !keys[key])) return;
    event.preventDefault();
    if (moved) setBox(moved);
    else keys[key]!();
  };
  const pointIn = ({ clientX, clientY }: PointerEvent<HTMLElement>) => {
    const { left, top } = whole.current!.getBoundingClientRect();
    return { x: (clientX - left) / by, y: (clientY - top) / by };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (from.current) setBox(spanned(from.current, pointIn(event), view));
  };
  const unread = view.masks.flatMap((mask, index) => (mask.why === 'unread' && meet(mask, part) ? [{ ...mask, index }] : []));
  const covered = [
    ...view.masks.filter(({ why }, index) => why !== 'unread' || !shown.includes(index)),
    ...hidden.map((each): Mask => ({ ...each, why: 'hand' })),
  ];
  const masked = countMasks(covered.filter((mask) => meet(mask, part)));
  const place = { left: box.left * by, top: box.top * by, width: box.width * by, height: box.height * by };
  const words = `${hiding ? 'Place to hide' : 'Part that is kept'}: ${box.width} by ${box.height}, ${box.left} from the left, ${box.top} from the top`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the controls inside, heard once
    <section className="choose" aria-label="The picture before it is kept" onKeyDown={onKeyDown}>
      <h2>Which part is kept?</h2>
      <button
        ref={chooser}
        type="button"
        className="overview"
        aria-label={words}
        aria-describedby="choose-keys"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = pointIn(event);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          if (from.current && hiding) hide(hiding);
          from.current = undefined;
        }}
      >
        <canvas ref={whole} />
        <span className={hiding ? 'place hides' : 'place'} style={place} />
      </button>
      <p id="choose-keys" className="hint">
        Drag, or arrows move it and Shift with arrows sizes it.
      </p>
      <figure>
        <canvas ref={near} role="img" aria-label="The part as it would be kept" />
        <figcaption>{maskedWords(masked)}. The picture stays on this device.</figcaption>
      </figure>
      {unread.length > 0 && (
        <details>
          <summary>Masked because nobody could read it</summary>
          {unread.slice(0, 20).map(({ index, name }) => (
            <label key={index}>
              <input
                type="checkbox"
                checked={shown.includes(index)}
                onChange={({ target }) => setShown(target.checked ? [...shown, index] : shown.filter((each) => each !== index))}
              />{' '}
              Show {name ?? 'it'}. You look for personal data in it yourself
            </label>
          ))}
        </details>
      )}
      <p role="alert" className="picture-problem">
        {picture.problem}
      </p>
      <footer>
        <button type="button" aria-keyshortcuts="Enter" onClick={() => keys['Enter']!()}>
          <kbd>Enter</kbd> {hiding ? 'Hide this place' : 'Keep picture'}
        </button>
        <button type="button" aria-keyshortcuts="Escape" onClick={() => keys['Escape']!()}>
          <kbd>Esc</kbd> {hiding ? 'Back' : 'Drop picture'}
        </button>
        {!hiding && (
          <>
            <button type="button" aria-keyshortcuts="w" onClick={() => keys['w']!()}>
              <kbd>w</kbd> All of it
            </button>
            <button type="button" aria-keyshortcuts="h" onClick={begin}>
              <kbd>h</kbd> Hide more
            </button>
          </>
        )}
        {!hiding && hidden.length > 0 && (
          <button type="button" aria-keyshortcuts="z" onClick={() => keys['z']!()}>
            <kbd>z</kbd> Undo
          </button>
        )}
      </footer>
    </section>
  );
};

const sizeOf = ({ width, height }: TakenView) => ({ width, height });
