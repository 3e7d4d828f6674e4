import type { Pane } from '../../ui/flows/pane';

/** The pane as commands steer it, and the end of its first look: before that it knows of no workbook. */
export type Steered = { readonly pane: Pane; readonly looked: Promise<void> };

/** What an entry of the ribbon is called with; shortcuts may be called with nothing. */
export type CommandEvent = { readonly completed: () => void };

/** As the manifest and shortcuts.json name them. */
export type CommandName = 'openPane' | 'refresh' | 'explainSelectedRow';
type Command = (event?: CommandEvent) => Promise<void>;

/**
 * What the ribbon's buttons and shortcuts do, by the names in the manifest. Each opens the pane, which shares its runtime with
 * them, and steers it; Office waits for `completed` whatever happens.
 */
export function commandsOf({ pane, looked }: Steered, showPane: () => Promise<void>): Readonly<Record<CommandName, Command>> {
  const command = (act: () => Promise<void>): Command => async (event?: CommandEvent) => {
    try {
      await showPane();
      await looked;
      await act();
    } finally {
      event?.completed();
    }
  };
  return {
    openPane: command(() => Promise.resolve()),
    refresh: command(() => pane.actions.refresh()),
    explainSelectedRow: command(() => pane.actions.explainSelected()),
  };
}
