import { printError } from './print';
import { progressBar } from './progress';

/** What a refresh does one after another, with the share of the whole that is done before each: what the bar shows. */
const shares = { reading: 0, tables: 0.3, portfolio: 0.4, analyses: 0.5, sheets: 0.6, result: 0.7, writing: 0.75 } as const;

export type Step = keyof typeof shares;

export type Steps = { readonly begin: (step: Step) => void; readonly end: () => void };

/** Follows a long command step by step: on a progress bar, and in the timings printed at the end. */
export function followSteps(options: { readonly showsBar: boolean; readonly showsTimings: boolean }): Steps {
  const bar = progressBar({ isShown: options.showsBar });
  const begun: { readonly step: Step; readonly at: number }[] = [];
  return {
    begin: (step) => {
      begun.push({ step, at: performance.now() });
      bar.step(step.charAt(0).toUpperCase() + step.slice(1), shares[step]);
    },
    end: () => {
      bar.end();
      if (!options.showsTimings) return;
      const end = performance.now();
      begun.forEach(({ step, at }, index) => printError(`${step.padEnd(10)}${(((begun[index + 1]?.at ?? end) - at) / 1000).toFixed(3).padStart(9)} s`));
      printError(`${'memory'.padEnd(10)}${(process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(9)} MB at most`);
    },
  };
}
