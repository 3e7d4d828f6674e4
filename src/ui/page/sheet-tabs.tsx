import { useLayoutEffect, useRef } from 'preact/hooks';
import { PlumbMark } from '../parts/icons';
import { text } from '../strings/text';
import type { SheetTab } from './file-calls';

type TabsProps = { readonly tabs: readonly SheetTab[]; readonly shown: string; readonly show: (key: string) => void };

/** From as many sheets on, a list to choose from stands beside the tabs. */
const many = 12;

/** All sheets, in their order: one stop of the Tab key, then arrow keys. */
export function SheetTabs({ tabs, shown, show }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const chosen = list.current?.querySelector('[aria-selected="true"]');
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // Arrow keys go on from where they led.
    if (chosen instanceof HTMLElement && list.current?.contains(document.activeElement)) chosen.focus();
  }, [shown, tabs]);
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ key }) => key === shown);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = to === undefined ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    show(tab.key);
  };
  return (
    <div class="sheet-tabs-row">
      {tabs.length > many && (
        <select aria-label={text('page.choose-sheet')} value={shown} onChange={({ currentTarget }) => show(currentTarget.value)}>
          {tabs.map((tab) => (
            <option key={tab.key} value={tab.key}>
              {tab.name}
            </option>
          ))}
        </select>
      )}
      <div class="sheet-tabs" role="tablist" aria-label={text('page.tabs')} ref={list} onKeyDown={move}>
        {tabs.map((tab) => (
          <Tab key={tab.key} tab={tab} isShown={tab.key === shown} show={show} />
        ))}
      </div>
    </div>
  );
}

function Tab({ tab, isShown, show }: { readonly tab: SheetTab; readonly isShown: boolean; readonly show: TabsProps['show'] }) {
  const { key, name, owned, isDraft, isHidden } = tab;
  const classes = ['tab', ...(owned === null ? [] : ['ours']), ...(isDraft ? ['draft'] : []), ...(isHidden ? ['muted'] : [])];
  return (
    <button id={`tab-${key}`} type="button" role="tab" class={classes.join(' ')} aria-selected={isShown} aria-controls="sheet" tabIndex={isShown ? 0 : -1} onClick={() => show(key)}>
      {owned !== null && <PlumbMark />}
      {name}
      {owned !== null && <span class="unseen">{text(isDraft ? 'page.tab-draft' : 'page.tab-ours')}</span>}
      {isHidden && <span class="small"> {text('page.tab-hidden')}</span>}
    </button>
  );
}
