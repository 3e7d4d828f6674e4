import { writeAll } from './print';

const barWidth = 30;

export type ProgressBar = { readonly step: (label: string, fraction: number) => void; readonly end: () => void };

/** A bar on the terminal's standard error that is wiped at the end; nothing where it is not a terminal. */
export function progressBar(options: { readonly isShown: boolean }): ProgressBar {
  if (!options.isShown || !process.stderr.isTTY) return { step: () => undefined, end: () => undefined };
  return {
    step: (label, fraction) => {
      const filled = Math.round(fraction * barWidth);
      writeAll(2, `\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${label}`);
    },
    end: () => writeAll(2, '\r\u001b[K'),
  };
}
