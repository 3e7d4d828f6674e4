import { startFakeExcel } from '../start-fake-excel';
import type { FakeExcel, FakeExcelOptions } from '../start-fake-excel';
import type { OfficeClient } from '../client';

/** What of a page this script touches. */
type Page = {
  Office: unknown;
  history: { pushState: unknown; replaceState: unknown };
  alert: unknown;
  confirm: unknown;
  __fakeExcel: FakeExcel;
  /** Called by the last line of the script, with what the test gave. */
  __startFakeExcel: (options: FakeExcelOptions) => void;
};

const page = globalThis as unknown as Page;

// Runs behind the client's own text, in the place of office.js.
page.__startFakeExcel = (options) => {
  page.__fakeExcel = startFakeExcel(options, (office) => {
    page.Office = office;
    return page as unknown as OfficeClient;
  });
  behaveAsOfficeJs();
};

/** What office.js takes from every page it is loaded in. */
function behaveAsOfficeJs(): void {
  page.history.pushState = null;
  page.history.replaceState = null;
  for (const name of ['alert', 'confirm'] as const) {
    page[name] = () => {
      throw new Error(`Function window.${name} is not supported.`);
    };
  }
}
