// A button that has a file chosen. The browser's own field for it is hidden: it looks different in each and says nothing of what it is for.
import { useRef } from 'react';
import { KeyedButton, type KeyedButtonProps } from '#components/words/keyed-button.tsx';

export interface FileButtonProps extends Pick<KeyedButtonProps, 'look' | 'refusal'> {
  words: string;
  /** What the field is called, where that is something else. */
  named?: string;
  /** Names of files that the browser offers, as the attribute `accept` has them; any where it is not said. */
  accept?: string;
  onFile: (file: File) => void;
}

/** JSON, as `accept` has it. */
export const jsonFiles = '.json,application/json';

export const FileButton = ({ words, named = words, accept, look = 'text', refusal, onFile }: FileButtonProps) => {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept={accept}
        aria-label={named}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file again, mended, is chosen anew.
          currentTarget.value = '';
        }}
      />
      <KeyedButton look={look} refusal={refusal} onPress={() => field.current?.click()}>
        {words}
      </KeyedButton>
    </>
  );
};
