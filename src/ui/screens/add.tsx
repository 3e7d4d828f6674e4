import type { SheetOffer } from '../../core/account';
import { sheetTitles } from '../../core/workbook/sheet-id';
import type { SheetId } from '../../core/workbook/sheet-id';
import { Frame, Head } from '../parts/frame';
import { text } from '../strings/text';
import type { TextKey } from '../strings/text';
import { alwaysWritten } from '../view-model/choice';
import type { Choice } from '../view-model/state';
import type { ScreenProps } from './screen';

const about: Readonly<Record<SheetId, TextKey>> = {
  summary: 'add.summary',
  priorities: 'add.priorities',
  rag: 'add.rag',
  heatmap: 'add.heatmap',
  alignment: 'add.alignment',
  findings: 'add.findings',
  snapshots: 'add.snapshots',
  settings: 'add.settings',
};

/** What stands on a sheet whose analysis gives a lesser answer from these columns. */
const aboutLesser: Partial<Record<SheetId, TextKey>> = { priorities: 'add.priorities-lesser', heatmap: 'add.heatmap-lesser', alignment: 'add.alignment-lesser' };

/** Which sheets are to be written, and how people are shown in them. */
export function Add({ state, actions }: ScreenProps) {
  const { account, choice } = state;
  if (!account || !choice) return null;
  const isFile = state.host === 'file';
  const showsPeople = account.people.isKnown;
  const isFirst = state.own.length === 0;
  const primary = (
    <button type="button" class="primary" onClick={() => void actions.addSheets()}>
      {text(isFile ? 'page.save-primary' : isFirst ? 'add.primary' : 'add.primary-again', { count: choice.sheets.length })}
    </button>
  );
  return (
    <Frame state={state} back={{ label: text('add.back'), go: () => actions.go('summary') }} foot={primary}>
      <Head below={text(isFile ? 'page.save-intro' : isFirst ? 'add.intro' : 'add.intro-again')}>{text(isFile ? 'page.save' : isFirst ? 'add.title' : 'add.title-again')}</Head>
      <fieldset>
        <legend>{text('add.sheets')}</legend>
        {account.sheets.map((offer) => (
          <SheetTick key={offer.id} offer={offer} isTicked={choice.sheets.includes(offer.id)} tick={actions.tick} />
        ))}
      </fieldset>
      {showsPeople && <People people={choice.people} choose={actions.choosePeople} />}
    </Frame>
  );
}

type TickProps = { readonly offer: SheetOffer; readonly isTicked: boolean; readonly tick: (id: SheetId) => void };

function SheetTick({ offer, isTicked, tick }: TickProps) {
  const { id, hasContent } = offer;
  const isFixed = id === alwaysWritten || !hasContent;
  return (
    <div class={`choice ${hasContent ? '' : 'off'}`}>
      <input type="checkbox" id={`sheet-${id}`} checked={isTicked} disabled={isFixed} aria-describedby={`about-${id}`} onChange={() => tick(id)} />
      <div>
        <label for={`sheet-${id}`}>{sheetTitles[id]}</label>
        <p class="small muted" id={`about-${id}`}>
          {offer.exists && !isTicked ? text('add.stays') : aboutText(offer)}
        </p>
      </div>
    </div>
  );
}

/** What a sheet is for; why it is not there; or what would let it be. */
function aboutText({ id, hasContent, level, unlock }: SheetOffer): string {
  if (hasContent) return text((level === 'substitute' ? aboutLesser[id] : undefined) ?? about[id]);
  if (id === 'findings') return text('add.no-findings');
  return unlock === null ? text('add.nothing-to-say') : `${text('add.nothing-to-say')} ${unlock}`;
}

const ways = [
  { people: 'names', label: 'add.by-name', hint: 'add.by-name-hint' },
  { people: 'roles', label: 'add.by-role', hint: 'add.by-role-hint' },
] as const;

function People({ people, choose }: { readonly people: Choice['people']; readonly choose: (people: Choice['people']) => void }) {
  return (
    <fieldset>
      <legend>{text('add.people')}</legend>
      {ways.map((way) => (
        <div key={way.people} class="choice">
          <input type="radio" name="people" id={way.people} checked={people === way.people} aria-describedby={`about-${way.people}`} onChange={() => choose(way.people)} />
          <div>
            <label for={way.people}>{text(way.label)}</label>
            <p class="small muted" id={`about-${way.people}`}>
              {text(way.hint)}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
