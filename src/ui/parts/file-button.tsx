import { useRef } from 'preact/hooks';
import type { ChosenFile } from '../bridge';

export type FileButtonProps = { readonly label: string; readonly choose: (file: ChosenFile) => void; readonly look?: string };

/** Asks for a workbook from the user's files. */
export function FileButton({ label, choose, look = '' }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={look} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept=".xlsx,.xlsm,.csv,.tsv"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (file) choose(file);
        }}
      />
    </>
  );
}
