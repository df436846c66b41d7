// The capture card: one line of why, and Enter keeps it. The caret is in *Why* from the first frame.
import { useEffect, useRef } from 'react';
import { Chip } from '#components/card/chip.tsx';
import { ChoosePart } from '#components/card/picture/choose-part.tsx';
import { Form } from '#components/card/form.tsx';
import { guardClicks } from '#components/card/seen-long-enough.ts';
import type { CardMeans } from '#components/card/card-means.ts';
import { useDraft } from '#components/card/use-draft.ts';
import type { OpenDraft } from '#lib/bridge/open-draft.ts';

/** Width of the card on screens that have it. */
const cardWidth = 420;

/** Tells the frame how much room the content takes, now and whenever that changes. */
const useSize = (means: CardMeans, opened: OpenDraft | undefined) => {
  const root = useRef<HTMLDivElement>(null);
  const draft = opened?.draft;
  useEffect(() => {
    const content = root.current;
    if (!content || !draft) return undefined;
    const observer = new ResizeObserver(() => {
      const { width, height } = content.getBoundingClientRect();
      const isChip = content.querySelector('.chip') !== null;
      void means.size(draft, { width: isChip ? Math.ceil(width) : cardWidth, height: Math.ceil(height) }).catch(() => {});
    });
    observer.observe(content);
    return () => observer.disconnect();
  }, [means, draft]);
  return root;
};

/** Where the panel did not open by itself, as Firefox opens none for a frame over a page. */
const apart = '. Press Alt+Shift+K to judge beside the page';

export const Card = ({ means }: { means: CardMeans }) => {
  const draft = useDraft(means);
  const { opened, stage } = draft;
  const root = useSize(means, opened);
  useEffect(() => (root.current ? guardClicks(root.current) : undefined), [root]);

  const copyOffer = { words: 'Copy as note', do: () => void draft.copy() };
  const openOffer = { words: 'Open', do: () => draft.openDashboard() };
  const chips = {
    kept: {
      words: draft.isCopied
        ? 'Kept on this device. Copied'
        : `Kept on this device${draft.isUnfinished ? ', unfinished' : ''}${draft.isApart ? apart : ''}`,
      // By keyboard Undo comes first; the rest follows as it is read.
      offers: [{ words: 'Undo', do: () => void draft.undo() }, openOffer, copyOffer],
    },
    left: { words: 'Draft left', offers: [openOffer] },
  };
  return (
    <div ref={root} className={stage === 'open' ? 'card' : 'card folded'}>
      {stage === 'open' && (
        <>
          <Form draft={draft} isAside={draft.picture.view !== undefined} />
          {draft.picture.view && <ChoosePart view={draft.picture.view} picture={draft.picture} />}
        </>
      )}
      {(stage === 'kept' || stage === 'left') && <Chip key={stage} {...chips[stage]} done={draft.close} />}
    </div>
  );
};
