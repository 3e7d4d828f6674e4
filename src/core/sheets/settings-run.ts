import { runStampKey } from '../workbook/run-stamp';
import type { RunStamp } from '../workbook/run-stamp';
import { settingsWords } from './settings-block';
import type { SettingsBlock, SettingsRow, SettingsSource } from './settings-block';
import { colours, styles } from './styles';
import { say } from './words';

const parts = ['asOf', 'asOfSource', 'input', 'settings', 'version', 'run'] as const satisfies readonly (keyof RunStamp)[];

/** What this run's figures rest on, to read and to compare; nothing in it is a setting. */
export function runBlock(source: SettingsSource): SettingsBlock {
  const rows = parts.map((part) => runRow(part, source.report.stamp[part]));
  return { id: 'run', hint: settingsWords('settings-hint-run'), rows, spare: { rows: 0, columns: [] } };
}

function runRow(part: keyof RunStamp, value: string): SettingsRow {
  // Hashes are longer than the column: not wrapped, they run on over the empty cells to their right.
  return {
    key: runStampKey(part),
    cells: { label: { value: say(`run-${part}`), style: styles.body }, stamp: { value, style: { ...styles.body, colour: colours.grey } } },
    written: null,
  };
}
