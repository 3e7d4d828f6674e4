import { useRef } from 'preact/hooks';

export type FileButtonProps = { readonly label: string; readonly onFiles: (files: readonly File[]) => void; readonly hint?: string; readonly className?: string; readonly isMany?: boolean };

/** A button that lets the user choose a file. */
export function FileButton({ label, onFiles, hint = label, className = '', isMany = false }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={className} title={hint} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={isMany}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        aria-label={hint}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
