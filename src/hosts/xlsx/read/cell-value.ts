import type { Cell } from '../../../core/workbook/cell';
import { dayOfIso } from '../../../core/workbook/day';
import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { unescapeCellText } from '../cells/cell-text';

/** A cell as its part has it: the type attribute, what stands in `<v>` and what stands in `<is>`. */
type RawCell = { readonly type: string; readonly value: string; readonly inline: string };

/** The value of a cell; an empty text is an empty cell. A number that is none stays the text it is. */
export function cellValue(raw: RawCell, sharedStrings: () => readonly string[]): Cell {
  switch (raw.type) {
    case 's':
      return raw.value === '' ? null : textOrNull(sharedString(raw.value, sharedStrings()));
    case 'inlineStr':
      return textOrNull(unescapeCellText(raw.inline === '' ? raw.value : raw.inline));
    case 'str':
      return textOrNull(unescapeCellText(raw.value));
    case 'b':
      return raw.value === '' ? null : raw.value.trim() === '1' || raw.value.trim() === 'true';
    case 'e':
      return raw.value === '' ? null : { error: raw.value };
    case 'd':
      return serialOfIso(raw.value) ?? textOrNull(raw.value);
    default:
      return numberOrText(raw.value);
  }
}

/**
 * Day serial (1900 system) of an ISO date with or without a time, or of a time alone as a fraction of a day; null for
 * what is neither. A time zone is dropped: cells show local time.
 */
export function serialOfIso(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})?(?:^|T|$)(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(text.trim());
  if (!match || text.trim() === '') return null;
  const [, date, hours = '0', minutes = '0', seconds = '0'] = match;
  const day = date === undefined ? 0 : dayOfIso(date);
  return day === null ? null : day + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86400;
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

function numberOrText(value: string): Cell {
  const text = value.trim();
  if (text === '') return null;
  const number = Number(text);
  // Number() also reads 0x1F and its like, which no spreadsheet writes.
  return Number.isFinite(number) && !/^0[xob]/i.test(text) ? number : value;
}

function sharedString(value: string, sharedStrings: readonly string[]): string {
  const text = sharedStrings[Number(value)];
  if (text !== undefined) return text;
  throw new PlumblineError(
    'file-unreadable',
    `The file is damaged: a cell refers to the shared text ${value.slice(0, 20)}, which is not there. Open it in Excel, let it repair the file, and save it again.`,
  );
}
