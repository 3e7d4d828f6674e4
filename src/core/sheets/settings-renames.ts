import { sentence } from '../messages/sentence';
import { writtenText } from '../settings/as-written';
import { renamePath } from '../settings/read-renames-block';
import { fromWords } from '../settings/settings-form';
import type { Settings } from '../settings/settings';
import { fromCell, inputCell, originOf, rejectedCell, settingsWords } from './settings-block';
import type { CellRule, SettingsBlock, SettingsRow, SettingsSource } from './settings-block';
import { styles } from './styles';

type Pair = Pick<Settings['renames'][number], 'from' | 'to'> & { readonly setting: Settings['renames'][number] | null; readonly order: number | null; readonly why: string };

/**
 * Which project was called what before: answered pairs, then those that *what moved* offers, with an empty answer. Null
 * while nothing is remembered to compare with.
 */
export function renamesBlock(source: SettingsSource): SettingsBlock | null {
  const { moves, settings } = source.report;
  const answered = settings.values.renames;
  if (!moves && answered.length === 0) return null;
  const isAnswered = (from: string, to: string): boolean => answered.some((rename) => rename.from === from && rename.to === to);
  const pairs: readonly Pair[] = [
    ...answered.map((setting, order) => ({ from: setting.from, to: setting.to, setting, order, why: '' })),
    ...(moves?.renamed ?? [])
      .filter(({ from, to, isCertain }) => !isCertain && !isAnswered(from, to))
      .map(({ from, to, why }) => ({ from, to, setting: null, order: null, why: sentence(why) })),
  ];
  const rows = pairs.map((pair) => renameRow(source, pair));
  return { id: 'renames', hint: settingsWords('settings-hint-renames'), rows, spare: { rows: 2, columns: ['label', 'to', 'same'], rules: { same: sameRule } } };
}

function renameRow(source: SettingsSource, { from, to, setting, order, why }: Pair): SettingsRow {
  const key = renamePath({ from, to });
  const answer = setting ? (setting.isSame ? 'yes' : 'no') : null;
  const rejected = rejectedCell(source, `${key}.same`, 'renames');
  const origin = originOf(source, 'renames') === 'file' ? fromWords.file : fromWords.sheet;
  return {
    key,
    cells: {
      label: inputCell(from, wrapped),
      to: inputCell(to, wrapped),
      same: rejected ?? inputCell(answer, styles.inputCentre),
      from: fromCell(rejected ? fromWords.rejected : setting ? origin : why),
    },
    rules: { same: sameRule },
    written: writtenText({ shown: [from, to, answer], setting, order }),
  };
}

const wrapped = { ...styles.input, wrap: true } as const;

const sameRule: CellRule = { kind: 'list', values: ['yes', 'no'], message: settingsWords('settings-choice', { choices: 'yes or no' }) };
