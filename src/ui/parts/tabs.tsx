import type { PaneActions } from '../flows/pane';
import { text } from '../strings/text';
import type { TextKey } from '../strings/text';
import type { State } from '../view-model/state';
import { toFixCount } from '../view-model/to-fix';

/** The places that are one press away once there is a result. */
export type TabName = (typeof tabs)[number];

const tabs = ['summary', 'fix', 'setup'] as const;

const names: Readonly<Record<TabName, TextKey>> = { summary: 'tabs.summary', fix: 'tabs.fix', setup: 'tabs.setup' };

export type TabsProps = { readonly state: State; readonly current: TabName; readonly go: PaneActions['go'] };

/** Where the reader is, and where else there is to go. */
export function Tabs({ state, current, go }: TabsProps) {
  const count = toFixCount(state.account);
  return (
    <nav class="tabs" aria-label={text('tabs.label')}>
      {tabs.map((tab) => (
        <button key={tab} type="button" aria-current={tab === current ? 'page' : undefined} onClick={() => go(tab)}>
          {tab === 'fix' && count > 0 ? text('tabs.fix-count', { count }) : text(names[tab])}
        </button>
      ))}
    </nav>
  );
}
