/** How long Excel's own script may take before the page says what to do, in milliseconds. */
const patience = 10_000;

const sayLate = (): void => {
  // Gone once the pane is there.
  const late = document.getElementById('late');
  if (late) late.hidden = false;
};

setTimeout(sayLate, patience);
addEventListener(
  'error',
  ({ target }) => {
    // A script that does not load tells nobody but the capturing phase.
    if (!(target instanceof HTMLScriptElement)) return;
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', sayLate);
    else sayLate();
  },
  true,
);

/** office.js sets these to null while it loads; index.ts puts them back. */
Object.assign(globalThis, { plumblineHistory: { pushState: history.pushState.bind(history), replaceState: history.replaceState.bind(history) } });
