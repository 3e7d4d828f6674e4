import { finding } from '../../core/workbook/finding';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { readSheets } from './read/read-sheets';
import { excelRun } from './run/excel-run';
import type { HostRun } from './run/host-run';
import { roundTrip } from './run/round-trip';
import { loadFacts, workbookFacts } from './workbook/workbook-facts';
import type { WorkbookFacts } from './workbook/workbook-facts';

/**
 * The open workbook as a snapshot: three round trips, and one per chunk of cells. Nothing is written. Throws PlumblineError:
 * `cancelled`, `over-limit`, and what `hostError` makes of Excel's own errors.
 */
export function readSnapshot(run: HostRun): Promise<WorkbookSnapshot> {
  return excelRun(false, async (context) => {
    const watched = { ...run, isReading: true, stopped: 'Reading was stopped. Nothing was changed.' };
    const facts = workbookFacts(await roundTrip({ context, run: watched, queue: () => loadFacts(context) }));
    const read = await readSheets(context, watched, {
      ...{ facts, wanted: facts.sheets },
      partsOf: ({ owned }) => ({ formats: true, hidden: true, fills: owned === null, formulas: owned !== null }),
      withLooks: ({ owned }) => owned !== null,
    });
    return {
      ...{ fileName: facts.fileName, source: 'workbook', sheets: read.map(({ sheet }) => sheet), names: facts.names, writeBarriers: writeBarriers(facts) },
      findings: [...(facts.isStructureProtected ? [finding('structure-protected', { severity: 'warning' })] : []), ...read.flatMap(({ findings }) => findings)],
    };
  });
}

function writeBarriers({ isStructureProtected, isReadOnly }: WorkbookFacts): readonly string[] {
  return [...(isStructureProtected ? ['structure-protected'] : []), ...(isReadOnly ? ['read-only'] : [])];
}
