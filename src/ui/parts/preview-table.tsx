import type { SurveyedTable } from '../../core/survey';
import type { SurveyedCell } from '../../core/surveyed-cell';
import { dateText, numberText, percentText } from '../formats';
import { text } from '../strings/text';

/** The first rows of the user's own table, by their numbers, so that they know it again. */
export function PreviewTable({ preview }: { readonly preview: SurveyedTable['preview'] }) {
  const { headerRow, headers, rows } = preview;
  return (
    <div class="scroll" role="region" aria-label={text('start.preview')} tabIndex={0}>
      <table class="preview">
        <caption class="unseen">{text('start.preview')}</caption>
        <thead>
          <tr>
            <th scope="row" class="row-number">
              <span class="unseen">{text('start.row')} </span>
              {headerRow}
            </th>
            {headers.map((header, index) => (
              <th key={index} scope="col">
                <Lines words={header} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row" class="row-number">
                {row}
              </th>
              {cells.map((cell, index) => (
                <td key={index} class={cell?.kind === 'number' || cell?.kind === 'percent' ? 'number' : undefined}>
                  <Lines words={cellText(cell)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The longest word that a column keeps whole, in characters. */
const wholeWord = 14;

function Lines({ words }: { readonly words: string }) {
  const isLong = words.split(/\s+/).some((word) => word.length > wholeWord);
  return <span class={isLong ? 'lines breaks' : 'lines'}>{words}</span>;
}

function cellText(cell: SurveyedCell | null): string {
  if (cell === null) return '';
  if (typeof cell.value === 'string') return cell.kind === 'date' ? dateText(cell.value) : cell.value;
  return cell.kind === 'percent' ? percentText(cell.value) : numberText(cell.value, 2);
}
