import { useState } from 'preact/hooks';
import type { DateOrderQuestion } from '../../core/date-order-question';
import type { SettingsInput } from '../../core/settings/settings';
import { dateText } from '../formats';
import { text } from '../strings/text';
import { placeText } from '../view-model/columns';
import { WarningIcon } from './icons';

export type DateOrderCardProps = { readonly question: DateOrderQuestion; readonly decide: (edits: SettingsInput) => void };

/** Whether the day or the month comes first, where no date of the sheet shows it. */
export function DateOrderCard({ question, decide }: DateOrderCardProps) {
  const { example, of, choices, chosen, assumed, columns } = question;
  const [order, setOrder] = useState(chosen ?? assumed);
  return (
    <section class="card" aria-labelledby="date-order">
      <div class="with-icon">
        {chosen === null && <WarningIcon />}
        <h2 id="date-order" tabIndex={-1}>
          {text('date-order.title')}
        </h2>
      </div>
      <p class="small">{text(chosen !== null ? 'date-order.chosen' : assumed === null ? 'date-order.open' : 'date-order.assumed')}</p>
      <p class="small muted">{columns.map(placeText).join(', ')}</p>
      <fieldset>
        <legend>{text('date-order.means', { example })}</legend>
        {choices.map((choice) => (
          <div key={choice.order} class="choice">
            <input type="radio" name="date-order" id={choice.order} checked={order === choice.order} aria-describedby={`${choice.order}-fits`} onChange={() => setOrder(choice.order)} />
            <div>
              <label for={choice.order}>{dateText(choice.date)}</label>
              <p class="small muted" id={`${choice.order}-fits`}>
                {text('date-order.fits', { count: choice.fits, of })}
              </p>
            </div>
          </div>
        ))}
      </fieldset>
      <div class="wrapped">
        <button type="button" class="primary compact" disabled={order === null} onClick={() => decide({ dateOrder: order })}>
          {text('date-order.use')}
        </button>
      </div>
    </section>
  );
}
