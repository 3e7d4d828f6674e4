import { applyPlan, goTo, readSnapshot, selectedCell } from '../../hosts/excel';
import type { Bridge } from '../../ui/bridge';
import type { Door } from '../../ui/core-door/call-core';
import type { ReaderCalls } from '../../ui/core-door/core-calls';
import { readChosenFile } from '../../ui/core-door/read-chosen-file';
import { today } from '../../ui/today';

/** What the pane asks of Excel. */
export function excelBridge(fileReader: Door<ReaderCalls>): Bridge {
  return { host: 'excel', readSnapshot, applyPlan, goTo, selectedCell, readFile: (file) => readChosenFile(fileReader, file), today };
}
