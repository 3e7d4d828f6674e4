import type { Project } from '../portfolio/portfolio';
import type { TableColumn } from './put-table';
import type { Report } from './report';
import { allAmounts, mainMoneyField, moneyLabels, moneyUnit } from './report-view';
import { styles } from './styles';
import { moneyWidth, projectMoneyCell } from './table-cells';
import { moneyHeader, say } from './words';

/** The main money column of a table of projects; empty where there is no money to show. */
export function moneyColumns(report: Report): readonly TableColumn<{ readonly project: Project }>[] {
  const field = mainMoneyField(report);
  if (field === null) return [];
  const unit = moneyUnit(report, field);
  return [
    {
      header: moneyHeader(moneyLabels[field], unit),
      width: moneyWidth(allAmounts(report), unit),
      headerStyle: styles.headerRight,
      ...rollUpNote(report),
      cell: ({ project }) => projectMoneyCell(field, project, unit),
    },
  ];
}

/** What grey italics mean, where a row that sums up others has an amount of its own; else no note. */
export function rollUpNote(report: Report): { readonly note?: string } {
  const field = mainMoneyField(report);
  const hasOwn = report.portfolio.projects.some(({ isRollUp, values }) => isRollUp && field !== null && values[field] !== undefined);
  return hasOwn ? { note: say('roll-up-note') } : {};
}
