import { settingsSheetMessages } from '../messages/en/settings';
import type { SheetSpec, Style } from '../workbook/sheet-spec';
import { colours } from './styles';
import { say } from './words';

/** What invites people to do something that a plain sheet does not answer. */
const invitations: ReadonlySet<unknown> = new Set([
  say('priorities-explain'),
  say('priorities-explain-here'),
  say('notes-header'),
  say('notes-note'),
  say('findings-state-note'),
  say('score-here-note'),
  say('score-here-cost-note'),
  settingsSheetMessages['settings-legend'].text,
]);

/**
 * A sheet to give away: the same values and looks, but no formula, no link (nor the look of one), nothing to fill in
 * and no cell of the user's. Our notes on headers stay where they are definitions.
 */
export function plainSheet(spec: SheetSpec): SheetSpec {
  const linked = new Set(spec.links.map(({ row, column }) => `${row},${column}`));
  const isLinked = (row: number, column: number): boolean => linked.has(`${row},${column}`);
  const count = spec.styles.length;
  return {
    ...spec,
    // The second half of the styles are the first half's without the look of a link.
    styles: [...spec.styles, ...spec.styles.map(unlinked)],
    cells: spec.cells.map(({ row, column, value, style }) => ({
      row,
      column,
      value: invitations.has(value) ? null : value,
      ...(style === undefined ? {} : { style: isLinked(row, column) ? style + count : style }),
    })),
    userCells: [],
    notesHeader: null,
    links: [],
    validations: [],
    notes: spec.notes.filter(({ text }) => !invitations.has(text)),
  };
}

function unlinked(style: Style): Style {
  const plain = Object.fromEntries(Object.entries(style).filter(([name]) => name !== 'underline')) as Style;
  return plain.colour === colours.link ? { ...plain, colour: colours.text } : plain;
}
