import { useState } from 'preact/hooks';
import type { Survey } from '../../core/survey';
import type { PaneActions } from '../flows/pane';
import { text } from '../strings/text';

export type PickTableProps = { readonly survey: Survey; readonly decide: PaneActions['decide'] };

const lastRow = 1048576;

/** Another table than the one that was found: its sheet, and the row of its titles. */
export function PickTable({ survey: { found, named, others }, decide }: PickTableProps) {
  const sheets = [...new Set([...(found ? [found.table.sheet] : []), ...others.map(({ sheet }) => sheet)])].flatMap((sheet) => sheet ?? []);
  const [sheet, setSheet] = useState(named?.sheet ?? found?.table.sheet ?? sheets[0] ?? null);
  const [row, setRow] = useState(String(named?.headerRow ?? found?.table.preview.headerRow ?? 1));
  const headerRow = Number(row);
  const isRow = Number.isInteger(headerRow) && headerRow >= 1 && headerRow <= lastRow;
  return (
    <details open={named !== null && !named.isThere}>
      <summary class="small">{text(found ? 'pick.summary' : 'pick.summary-none')}</summary>
      <div class="stack wide">
        {named && !named.isThere && (
          <p class="small">
            <b>{text('pick.not-there', { row: String(named.headerRow) })}</b>
          </p>
        )}
        {sheets.length > 0 && <SheetSelect sheets={sheets} value={sheet ?? ''} choose={setSheet} />}
        <div class="field">
          <label for="pick-row">{text('pick.row')}</label>
          <input id="pick-row" type="number" min={1} max={lastRow} step={1} required value={row} onInput={({ currentTarget }) => setRow(currentTarget.value)} />
        </div>
        <div class="wrapped">
          <button type="button" class="compact" disabled={!isRow} onClick={() => void decide({ table: { sheet, headerRow } })}>
            {text('pick.use')}
          </button>
          {named && (
            <button type="button" class="compact" onClick={() => void decide({ table: null })}>
              {text('pick.as-found')}
            </button>
          )}
        </div>
      </div>
    </details>
  );
}

type SheetSelectProps = { readonly sheets: readonly string[]; readonly value: string; readonly choose: (sheet: string) => void };

function SheetSelect({ sheets, value, choose }: SheetSelectProps) {
  return (
    <div class="field">
      <label for="pick-sheet">{text('pick.sheet')}</label>
      <select id="pick-sheet" value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {sheets.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
