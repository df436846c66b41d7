// What is shown by doing it is recorded from here: the card goes, and the page says that it is recorded (rule R1).
export const RecordLine = ({ record }: { record: () => void }) => (
  <p className="by-rubric">
    Show it: what you do in this tab is recorded until you stop. What you type is masked; fields for secrets are not read.{' '}
    <button type="button" className="more" aria-keyshortcuts="Alt+R" onClick={record}>
      Record now <kbd>Alt R</kbd>
    </button>
  </p>
);
