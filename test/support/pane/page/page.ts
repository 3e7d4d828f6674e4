import { makePane } from '../../../../src/ui/flows/pane';
import { loadLaterScreens } from '../../../../src/ui/later-screen';
import { showPane } from '../../../../src/ui/pane-view';
import { runCore } from '../../../../src/ui/run-core';
import { failAt, fileBridge } from '../file-bridge';
import type { PieceHook } from '../file-bridge';

/** The real pane over a workbook in memory; a test reaches it through `plumblineTest`. */
async function open(): Promise<void> {
  await loadLaterScreens();
  const options = new URLSearchParams(location.search);
  const workbook = options.get('workbook') ?? '';
  const response = await fetch(`workbook?${workbook}`);
  const bridge = fileBridge(new Uint8Array(await response.arrayBuffer()), { fileName: workbook.split('/').pop() ?? workbook, today: options.get('today') ?? '2026-11-02' });
  const pane = makePane({
    bridge,
    core: runCore({ address: 'core-worker.js' }),
    version: '0.1.0',
    theme: options.get('theme') === 'dark' ? 'dark' : 'light',
    chosenTheme: { get: () => null, set: () => undefined },
    language: 'en',
    chosenLanguage: { get: () => null, set: () => undefined },
  });
  /** Each piece of a call takes this long, in milliseconds. */
  const delay = Number(options.get('delay') ?? 0);
  const wait: PieceHook = () => new Promise((resolve) => setTimeout(resolve, delay));
  if (delay > 0) bridge.before(wait);
  const test = { bridge, pane, failAt, wait, workbook: () => [...bridge.bytes()] };
  Object.assign(globalThis, { plumblineTest: test });
  const element = document.getElementById('pane');
  if (!element) return;
  showPane(pane, element);
  if (options.get('wait') === null) await pane.actions.look();
}

void open();
