import type { Account } from '../../core/account';
import type { PaneActions } from '../flows/pane';
import { text } from '../strings/text';
import { CellButton, addressOf } from './cell-button';
import { LesserIcon, StopIcon, WarningIcon } from './icons';

const shownFindings = 20;
const severityKeys = { error: 'finding.error', warning: 'finding.warning', note: 'finding.note' } as const;
const icons = { error: StopIcon, warning: WarningIcon, note: LesserIcon } as const;

/** How many things in the data are wrong or unclear, and on request which. */
export function Findings({ account, jump }: { readonly account: Account; readonly jump: PaneActions['jump'] }) {
  const { findings } = account;
  if (findings.length === 0) return null;
  return (
    <details class="findings">
      <summary>{text('summary.findings', { count: findings.length })}</summary>
      <ul class="plain list">
        {findings.slice(0, shownFindings).map(({ code, severity, message, sheet, cell }, index) => {
          const SeverityIcon = icons[severity];
          const at = addressOf(cell, sheet);
          return (
            <li key={`${code} ${index}`} class="item">
              <SeverityIcon />
              <p class="small">
                <span class="unseen">{text(severityKeys[severity])}: </span>
                {message}
              </p>
              {at && <CellButton cell={at} main={account.sheet} jump={jump} />}
            </li>
          );
        })}
      </ul>
      {findings.length > shownFindings && <p class="small muted">{text('summary.findings-more', { count: findings.length - shownFindings })}</p>}
    </details>
  );
}
