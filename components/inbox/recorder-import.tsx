// Brings a file of the recorder of Chrome DevTools into the inbox: chosen, or dropped here.
import { useState, type DragEvent } from 'react';
import { FileButton, jsonFiles } from '#components/words/file-button.tsx';
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
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a second way; the button in it is the first
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
      <p>Bring in a recording of Chrome DevTools, as JSON: drop it here, or choose it.</p>
      <FileButton words="Choose a recording" look="edge" accept={jsonFiles} onFile={onFile} />
      <Problem sentence={problem} />
    </div>
  );
};
