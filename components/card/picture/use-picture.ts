// A picture of what the person sees, on its way: asked for, looked at, kept or dropped. Nothing is kept before it was looked at (rule K4).
import { useCallback, useRef, useState } from 'react';
import type { Gives, Takes } from '#lib/bridge/calls.ts';
import type { OpenDraft } from '#lib/bridge/open-draft.ts';
import type { ScreenshotEvidence } from '#lib/judgment/screenshot-evidence.ts';
import type { TakenView } from '#lib/privacy/mask.ts';

/** What the card asks for. Each rejects with a sentence for the person. */
export interface PictureMeans {
  take(draft: string): Promise<TakenView>;
  keep(about: Takes<'keepScreenshot'>): Promise<Gives<'keepScreenshot'>>;
  drop(about: Takes<'dropScreenshot'>): Promise<void>;
}

export type Chosen = Omit<Takes<'keepScreenshot'>, 'draft'>;

/** A picture that lies with the draft; without the image where the card was opened anew. */
interface Kept {
  picture: ScreenshotEvidence;
  image?: string;
}

/** `claimed` answers with the draft once it is there. */
export const usePicture = (means: PictureMeans, opened: OpenDraft | undefined, claimed: () => Promise<OpenDraft | undefined>) => {
  const draft = opened?.draft;
  const [isTaking, setTaking] = useState(false);
  const [view, setView] = useState<TakenView>();
  const [kept, setKept] = useState<Kept | null>();
  const [problem, setProblem] = useState('');
  const isBusy = useRef(false);

  /** One thing at a time; what fails says so and changes nothing. */
  const run = useCallback(async (act: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setProblem('');
    await act().catch((error: Error) => setProblem(error.message));
    isBusy.current = false;
  }, []);

  const first: Kept | undefined = opened?.picture && { picture: opened.picture };
  return {
    isTaking,
    view,
    kept: kept === undefined ? first : (kept ?? undefined),
    problem,
    take: () =>
      run(async () => {
        setTaking(true);
        // Asked for before the draft is there, it is taken as soon as it is.
        const to = draft ?? (await claimed())?.draft;
        if (to)
          await means
            .take(to)
            .then(setView)
            .finally(() => setTaking(false));
        else setTaking(false);
      }),
    keep: (chosen: Chosen) =>
      run(async () => {
        if (!draft) return;
        setKept(await means.keep({ draft, ...chosen }));
        setView(undefined);
      }),
    /** Closes what is being looked at; with nothing open, removes the picture that was kept. */
    drop: () =>
      run(async () => {
        if (!draft) return;
        await means.drop({ draft, kept: view === undefined });
        if (view === undefined) setKept(null);
        setView(undefined);
      }),
  };
};

export type Picture = ReturnType<typeof usePicture>;
