import type { RefreshPreview } from '../../core/account';
import { dateText } from '../formats';
import { Frame, Head } from '../parts/frame';
import { WarningIcon } from '../parts/icons';
import { text } from '../strings/text';
import type { ScreenProps } from './screen';

/** So much changed that it is shown before anything is written. */
export function Preview({ state, actions }: ScreenProps) {
  const preview = state.account?.preview;
  if (!preview) return null;
  const { since, reasons, vanished } = preview;
  const foot = (
    <>
      <button type="button" onClick={() => actions.go('summary')}>
        {text('preview.not-now')}
      </button>
      <button type="button" class="primary" onClick={() => void actions.writeAfterAll()}>
        {text('preview.refresh')}
      </button>
    </>
  );
  return (
    <Frame state={state} foot={foot}>
      <WarningIcon />
      <Head below={text('preview.intro')}>{since ? text('preview.title', { date: dateText(since.asOf) }) : text('preview.title-new')}</Head>
      <ul class="plain list card">
        {since && <Rows since={since} isReason={reasons.includes('rows')} />}
        {vanished.length > 0 && (
          <li class="change">
            <b>{text('preview.column', { count: vanished.length, names: vanished.join(', ') })}</b>
            <p class="small muted">{text('preview.column-effect')}</p>
          </li>
        )}
        {since && <Colours since={since} isReason={reasons.includes('colours')} />}
      </ul>
      <p class="small muted">{text('preview.notes')}</p>
    </Frame>
  );
}

type Since = { readonly since: NonNullable<RefreshPreview['since']>; readonly isReason: boolean };

const named = 4;

function Rows({ since: { projects, appeared, gone }, isReason }: Since) {
  if (!isReason && gone.length + appeared.length === 0) return null;
  const rows = text('preview.rows', { old: projects.old, now: projects.now });
  return (
    <li class="change">
      {isReason ? <b>{rows}</b> : rows}
      {gone.length > 0 && <p class="small muted">{text('preview.gone', { names: namesText(gone) })}</p>}
      {appeared.length > 0 && <p class="small muted">{text('preview.appeared', { names: namesText(appeared) })}</p>}
    </li>
  );
}

function namesText(names: readonly string[]): string {
  const list = names.slice(0, named).join(', ');
  return names.length > named ? text('preview.more', { names: list, count: names.length - named }) : list;
}

function Colours({ since: { colours }, isReason }: Since) {
  const { compared, worse, better, other } = colours;
  const count = worse + better + other;
  if (count === 0) return null;
  const differ = text('preview.colours', { count, of: compared });
  const parts = [
    ...(worse > 0 ? [text('preview.worse', { count: worse })] : []),
    ...(better > 0 ? [text('preview.better', { count: better })] : []),
    ...(other > 0 ? [text('preview.other', { count: other })] : []),
  ];
  return (
    <li class="change">
      {isReason ? <b>{differ}</b> : differ}
      <p class="small muted">{parts.join(', ')}</p>
    </li>
  );
}
