import { useRef, useState } from 'preact/hooks';
import { text } from '../strings/text';

export type CopyButtonProps = { readonly content: string; readonly label: string; /** What the text is called. */ readonly name: string };

/**
 * Copies a text. Where the program around the pane forbids that, the text appears in a field, selected, so that the user
 * copies it with the keyboard.
 */
export function CopyButton({ content, label, name }: CopyButtonProps) {
  const [way, setWay] = useState<'none' | 'copied' | 'by-hand'>('none');
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(content);
      setWay('copied');
    } catch {
      setWay('by-hand');
      setTimeout(() => field.current?.select(), 0);
    }
  };
  return (
    <div class="stack">
      <button type="button" class="compact" onClick={() => void copy()}>
        {way === 'copied' ? text('notice.copied') : label}
      </button>
      {way === 'by-hand' && <textarea ref={field} readOnly rows={6} value={content} aria-label={name} />}
    </div>
  );
}
