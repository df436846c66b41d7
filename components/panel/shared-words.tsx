// A text of an earlier case with the words underlined that it shares with this one. Nothing in it can trick the eye.
import { runsShared } from '#lib/precedents/shared.ts';
import { runsOf } from '#lib/privacy/visible.ts';

/** Longest text that is drawn, in UTF-16 units: more than its two lines can hold. */
const longest = 400;

const shown = (text: string) =>
  runsOf(text, { isProse: true }).map((run, place) =>
    run.name ? (
      <span key={place} className="unseen">
        {run.name}
      </span>
    ) : (
      run.text
    ),
  );

/** `words` are folded, as the search gives them. Its line keeps its direction from what stands around it (`.case-line`). */
export const SharedWords = ({ text, words }: { text: string; words: ReadonlySet<string> }) => (
  <span>
    {runsShared(text.slice(0, longest).toWellFormed(), words).map((run, place) =>
      run.isShared ? <u key={place}>{shown(run.text)}</u> : <span key={place}>{shown(run.text)}</span>,
    )}
  </span>
);
