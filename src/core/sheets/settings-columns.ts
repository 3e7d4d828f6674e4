import { projectFields } from '../tables/catalogue';
import { isNamedInSettings } from '../tables/apply-column-settings';
import type { MappedColumn } from '../tables/found-table';
import { writtenText } from '../settings/as-written';
import { fromWords, noColumn } from '../settings/settings-form';
import { columnLetters } from '../workbook/address';
import { fromCell, inputCell, noSpare, originOf, rejectedCell, settingsWords } from './settings-block';
import type { CellRule, SettingsBlock, SettingsCell, SettingsRow, SettingsSource } from './settings-block';
import { styles } from './styles';
import { sourceRange } from './report-view';

type Field = { readonly name: string; readonly label: string; readonly mapped: MappedColumn | null };

/**
 * Which column of the main table is which field: all known fields in catalogue order, then RAG dimensions and criteria.
 * A further column of a coalesced field stands below its first one and cannot be changed here.
 */
export function columnsBlock(source: SettingsSource): SettingsBlock {
  const { columns } = source.report.main;
  const rows = settableFields(source).flatMap(({ name, label }) => {
    const [first, ...further] = columns.filter((column) => column.field === name);
    const field: Field = { name, label, mapped: first ?? null };
    return [fieldRow(source, field), ...further.map((mapped) => furtherRow(source, { ...field, mapped }))];
  });
  const table = sourceRange(source.report, source.snapshot);
  return { id: 'columns', hint: settingsWords('settings-hint-columns', { table }), rows, spare: noSpare };
}

function settableFields(source: SettingsSource): readonly { readonly name: string; readonly label: string }[] {
  const { main, settings } = source.report;
  const known = Object.entries(projectFields).map(([name, { label }]): [string, string] => [name, label]);
  const prefixed = [...main.columns.map(({ field }) => field as string), ...Object.keys(settings.values.columns)]
    .filter((name) => /^(?:rag|criterion):/.test(name))
    .map((name): [string, string] => [name, prefixedLabel(name)]);
  const others = Object.keys(settings.values.columns).map((name): [string, string] => [name, name]);
  return [...new Map([...others, ...prefixed, ...known])]
    .map(([name, label]) => ({ name, label }))
    .sort((a, b) => rank(a.name) - rank(b.name));
}

const order = Object.keys(projectFields);

/** Known fields in their order; the others after them, as they come. */
function rank(name: string): number {
  const place = order.indexOf(name);
  return place < 0 ? order.length : place;
}

function prefixedLabel(name: string): string {
  const rest = name.slice(name.indexOf(':') + 1);
  return name.startsWith('rag:') ? `Reported RAG: ${rest}` : `Criterion: ${rest}`;
}

function fieldRow(source: SettingsSource, { name, label, mapped }: Field): SettingsRow {
  const key = `columns.${name}`;
  const { settings } = source.report;
  const setting = settings.values.columns[name] ?? null;
  const letters = mapped ? columnLetters(mapped.column) : null;
  const signature = settings.signatures.get(key);
  // A column that was named and is gone: what is found instead shows, what was named stays remembered.
  const isGone = setting !== null && setting !== '' && signature !== undefined && !(mapped && isNamedInSettings(mapped));
  const shown = setting === '' ? noColumn : isGone ? letters : (setting ?? letters);
  // Letters where no column is: shown as typed, and bound to no header, so that they stay wrong until corrected.
  const isNowhere = setting !== null && setting !== '' && !isGone && setting !== letters;
  const confirmed = setting === null || setting === '' || isGone || isNowhere ? null : 'yes';
  const rejected = { column: rejectedCell(source, key), confirmed: rejectedCell(source, `${key}.confirmed`, key) };
  const from = isGone ? fromWords.gone : decidedBy(source, { key, isSet: setting !== null, mapped });
  return {
    key,
    cells: {
      label: { value: label, style: styles.body },
      column: rejected.column ?? inputCell(shown, styles.inputCentre),
      ...mappedCells(source, setting === '' ? null : mapped),
      confirmed: rejected.confirmed ?? inputCell(confirmed, styles.inputCentre),
      from: fromCell((rejected.column ?? rejected.confirmed) || isNowhere ? fromWords.rejected : from),
    },
    rules: columnRules,
    written: writtenText({ shown: [shown, confirmed], setting, order: null, header: isNowhere ? undefined : headerOf({ setting, isGone, mapped, signature }) }),
  };
}

const columnRules: Readonly<Record<string, CellRule>> = {
  confirmed: { kind: 'list', values: ['yes'], message: settingsWords('settings-choice', { choices: 'yes, or leave it empty' }) },
};

type Remembered = {
  readonly setting: string | null;
  readonly isGone: boolean;
  readonly mapped: MappedColumn | null;
  readonly signature: string | undefined;
};

/** The header by which the column is found again when it moved: its own, else that of the column that is gone. */
function headerOf({ setting, isGone, mapped, signature }: Remembered): string | undefined {
  if (setting === '') return undefined;
  return isGone || !mapped ? signature : mapped.header;
}

function decidedBy(source: SettingsSource, row: { readonly key: string; readonly isSet: boolean; readonly mapped: MappedColumn | null }): string {
  if (!row.isSet) return row.mapped ? 'auto' : '';
  return originOf(source, row.key) === 'file' ? fromWords.file : 'you';
}

function furtherRow(source: SettingsSource, { name, label, mapped }: Field): SettingsRow {
  return {
    key: `also.${name}.${mapped?.column ?? ''}`,
    cells: {
      label: { value: `${label} (also)`, style: styles.grey },
      column: { value: mapped ? columnLetters(mapped.column) : null, style: { ...styles.grey, align: 'center' } },
      ...mappedCells(source, mapped),
      from: fromCell('auto'),
    },
    written: null,
  };
}

function mappedCells(source: SettingsSource, mapped: MappedColumn | null): Readonly<Record<string, SettingsCell>> {
  if (!mapped) return {};
  const { sheet, headerRows } = source.report.main;
  const row = headerRows[headerRows.length - 1] ?? 0;
  return {
    confidence: { value: mapped.confidence, style: styles.percent },
    check: { value: mapped.check ? '▲ check' : '', style: styles.centre },
    header: { value: mapped.header, style: { ...styles.link, wrap: false }, link: { cell: { sheet, row, column: mapped.column } } },
  };
}
