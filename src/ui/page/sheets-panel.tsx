import { useEffect, useRef } from 'preact/hooks';
import { a1 } from '../../core/workbook/address';
import type { Pane } from '../flows/pane';
import { text } from '../strings/text';
import type { Place, Preview, PreviewState } from './preview';
import { SheetGrid } from './sheet-grid';
import { SheetTabs } from './sheet-tabs';
import { useFollowed } from '../use-followed';

type PanelProps = { readonly preview: Preview; readonly pane: Pane; /** Is it all that a narrow page shows? */ readonly isAlone: boolean; /** Somebody was sent to a cell. */ readonly onGo: () => void };

/** How long the reader stands in a cell before the pane is told, in milliseconds. */
const patience = 150;

/** The sheets of the file, to look at: the user's own, and ours as they are or would be. */
export function SheetsPanel({ preview, pane, isAlone, onGo }: PanelProps) {
  const state = useFollowed(preview);
  const { tab, head, jumps, outline } = state;
  const timer = useRef(0);
  useEffect(() => {
    if (jumps > 0) onGo();
  }, [jumps]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const activate = (place: Place): void => {
    preview.activate(place);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void pane.actions.select(preview.address()), patience);
  };
  const follow = ({ row, column }: Place): void => {
    const link = preview.cellAt(row, column)?.link;
    if (link) void pane.actions.jump(link);
  };
  return (
    <div class="sheets" role={isAlone ? 'main' : 'region'} aria-label={text('page.sheets')}>
      {isAlone && <h1 class="unseen">{tab?.name ?? text('page.sheets')}</h1>}
      {!outline && pane.state().failure && <p class="nothing muted">{text('page.drop-other')}</p>}
      {tab && outline && (
        <>
          <CellBar preview={preview} state={state} />
          {tab.isDraft && <p class="draft-note small">{text('page.draft')}</p>}
          <div class="sheet" role="tabpanel" id="sheet" aria-labelledby={`tab-${tab.key}`}>
            {head && head.rowCount > 0 && <SheetGrid key={tab.key} preview={preview} state={state} head={head} name={tab.name} onActivate={activate} onFollow={follow} />}
            {head?.rowCount === 0 && <p class="nothing muted">{text('page.empty-sheet')}</p>}
          </div>
          <SheetTabs tabs={outline.tabs} shown={tab.key} show={preview.show} />
        </>
      )}
    </div>
  );
}

/** Where the reader stands, and all that is in that cell. */
function CellBar({ preview, state }: { readonly preview: Preview; readonly state: PreviewState }) {
  const { row, column } = state.active;
  const view = preview.cellAt(row, column);
  return (
    <p class="cell-bar small">
      <b>{a1(row, column)}</b>
      <span class="content" title={view?.text ?? ''}>
        {view?.text}
      </span>
      {view?.note !== undefined && <span class="muted">{text('page.note', { note: view.note })}</span>}
    </p>
  );
}
