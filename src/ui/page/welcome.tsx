import { text } from '../strings/text';
import { PlumbMark } from '../parts/icons';
import { FileButton } from '../parts/file-button';
import type { PageActions } from './page';

/** Before any file: what the page is for, and the ways to give it one. A file may be dropped anywhere. */
export function Welcome({ actions }: { readonly actions: PageActions }) {
  return (
    <main class="welcome">
      <div class="head">
        <h1 tabIndex={-1}>{text('page.title')}</h1>
        <p class="muted">{text('page.subtitle')}</p>
      </div>
      <section class="drop" aria-labelledby="drop">
        <PlumbMark />
        <h2 id="drop">{text('page.drop')}</h2>
        <p class="small muted">{text('page.kinds')}</p>
        <FileButton className="primary" label={text('page.choose')} isMany onFiles={actions.give} />
        <button type="button" onClick={actions.trySample}>
          {text('page.sample')}
        </button>
      </section>
      <p>
        <b>{text('page.promise')}</b> {text('page.promise-more')}
      </p>
      <p class="small muted">{text('page.two')}</p>
    </main>
  );
}
