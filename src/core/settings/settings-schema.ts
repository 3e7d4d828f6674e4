import * as v from 'valibot';
import { columnIndex } from '../workbook/address';
import { areEdgesAscending } from './bands';
import { criteriaSchema, objectivesSchema, renamesSchema, sheetsSchema, themesSchema } from './list-schemas';
import { closed, isoDate, number, numberOf, scalar } from './schema-parts';
import { isRecord } from './tree';

/** The message of an issue that stands for "later": `read-settings-file.ts` says what to use until then. */
export const notInThisVersion = 'not in this version';

/**
 * The schema of a settings file; a key that is left out leaves the value below it as it is. Every message says what is
 * allowed, as the end of the sentence "allowed is …". Only these `knownFields`, `rag:…` and `criterion:…` may be mapped.
 */
export function settingsSchema(knownFields: readonly string[]) {
  return closed({
    method: v.exactOptional(methodSchema),
    asOf: v.exactOptional(v.nullable(isoDate)),
    criteria: v.exactOptional(v.nullable(criteriaSchema)),
    minimumCoverage: scalar('minimumCoverage'),
    table: v.exactOptional(v.nullable(tableSchema)),
    dateOrder: v.exactOptional(v.nullable(v.picklist(['day-first', 'month-first'], '"day-first", "month-first" or null'))),
    columns: v.exactOptional(columnsSchema(knownFields)),
    objectives: v.exactOptional(objectivesSchema),
    themes: v.exactOptional(themesSchema),
    pairwise: v.exactOptional(v.custom<never>(() => false, notInThisVersion)),
    thresholds: v.exactOptional(thresholdsSchema),
    hoursPerDay: scalar('hoursPerDay'),
    availability: scalar('availability'),
    people: v.exactOptional(v.picklist(['names', 'roles'], '"names" or "roles"')),
    sheetsToWrite: v.exactOptional(sheetsSchema),
    reportingPeriod: v.exactOptional(v.picklist(['month', 'quarter'], '"month" or "quarter"')),
    renames: v.exactOptional(renamesSchema),
  });
}

/** Methods that later versions know. */
const laterMethods: readonly string[] = ['wsjf', 'rice', 'ice', 'value-effort', 'moscow'];

const methodSchema = v.pipe(
  v.string('"weighted-score"'),
  v.check((method) => !laterMethods.includes(method), notInThisVersion),
  v.literal('weighted-score', '"weighted-score"'),
);

const tableSchema = closed({
  sheet: v.optional(v.nullable(v.string('the name of a sheet, or null')), null),
  headerRow: numberOf('table.headerRow'),
});

const thresholdsSchema = closed({
  cpi: v.exactOptional(band('cpi')),
  spi: v.exactOptional(band('spi')),
  finishSlip: v.exactOptional(closed({ ...bandEntries('finishSlip'), redDays: scalar('thresholds.finishSlip.redDays') })),
  slipDaysWithoutStart: v.exactOptional(band('slipDaysWithoutStart')),
  costOverrun: v.exactOptional(band('costOverrun')),
  inYearUnderspend: scalar('thresholds.inYearUnderspend'),
  progressGap: scalar('thresholds.progressGap'),
  progressGapFrom: scalar('thresholds.progressGapFrom'),
  costProjection: scalar('thresholds.costProjection'),
  costProjectionFrom: scalar('thresholds.costProjectionFrom'),
  milestoneRedDays: scalar('thresholds.milestoneRedDays'),
  cadenceDays: scalar('thresholds.cadenceDays'),
  utilisation: v.exactOptional(utilisationSchema()),
});

function utilisationSchema() {
  const allowed = 'five shares in ascending order such as [0.5, 0.8, 1, 1.1, 1.3], each from 0 to 10';
  const edge = v.pipe(number(allowed), v.minValue(0, allowed), v.maxValue(10, allowed));
  return v.pipe(
    v.strictTuple([edge, edge, edge, edge, edge], allowed),
    v.check((edges) => areEdgesAscending(edges), allowed),
    v.transform((edges): readonly [number, number, number, number, number] => edges),
  );
}

function bandEntries(name: string) {
  return { amber: scalar(`thresholds.${name}.amber`), red: scalar(`thresholds.${name}.red`) };
}

function band(name: string) {
  return closed(bandEntries(name));
}

/**
 * Fields by their letters. Names are compared as they are, so an inherited one such as `constructor` is unknown like any
 * other; an empty text unmaps the field.
 */
function columnsSchema(knownFields: readonly string[]) {
  const known = new Set(knownFields);
  const isKnown = (field: string): boolean => known.has(field) || /^(?:rag|criterion):./.test(field);
  return v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isRecord, 'an object of field names and column letters'),
    v.rawTransform<Readonly<Record<string, unknown>>, Readonly<Record<string, string>>>(({ dataset, addIssue }) => {
      const columns = Object.entries(dataset.value).map(([field, letters]): [string, string] => {
        const message = isKnown(field) ? lettersProblem(letters) : `no field "${field}"`;
        if (message !== null) {
          addIssue({ message, path: [{ type: 'object', origin: 'value', input: dataset.value, key: field, value: letters }] });
        }
        return [field, String(letters).trim().toUpperCase()];
      });
      return Object.fromEntries(columns);
    }),
  );
}

function lettersProblem(letters: unknown): string | null {
  const isGood = typeof letters === 'string' && (letters.trim() === '' || columnIndex(letters.trim()) !== null);
  return isGood ? null : 'column letters from "A" to "XFD", or "" to leave the field out';
}
