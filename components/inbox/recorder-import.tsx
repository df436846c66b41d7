// Brings a file of the recorder of Chrome DevTools into the inbox: chosen, or dropped here.
import { useState, type DragEvent } from 'react';
import { Problem } from '#components/words/problem.tsx';

export interface RecorderImportProps {
  problem: string | undefined;
  onFile: (file: File) => void;
}

export const RecorderImport = ({ problem, onFile }: RecorderImportProps) => {
  const [isOver, setOver] = useState(false);
  const drag = (event: DragEvent, is: boolean): void => {
    event.preventDefault();
    setOver(is);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a second way; the field in it is the first
    <div
      className={`recorder-import${isOver ? ' is-over' : ''}`}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <label htmlFor="recorder-file">Bring in a recording of Chrome DevTools, as JSON</label>
      <input
        id="recorder-file"
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <Problem sentence={problem} />
    </div>
  );
};
