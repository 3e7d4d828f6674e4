import type { CallKind } from './meter';

/** Objects that live in the script alone until they are handed over. */
const localTypes = /Builder$|^(?:RichTextValue|TextStyle|DataValidation|ConditionalFormatRule|BooleanCondition|GradientCondition|Color|RgbColor|ThemeColor|HtmlOutput|Menu|Utilities|Session|Logger|Console|User|Lock|LockService|HtmlService|AuthorizationInfo)$/;

/** Methods that only point somewhere, or tell what the pointer knows of itself. */
const pointers = new Set([
  'getRange', 'getRangeList', 'getCell', 'offset', 'getRanges', 'getSheet', 'getA1Notation', 'getRow', 'getRowIndex', 'getColumn', 'getLastRow:Range', 'getLastColumn:Range', 'getNumRows', 'getNumColumns',
  'getGridId', 'getSheetId', 'getId', 'getParent', 'getActive', 'getActiveSpreadsheet', 'getUi', 'getDocumentProperties', 'getUserProperties', 'getScriptProperties', 'activate',
  'newConditionalFormatRule', 'newDataValidation', 'newRichTextValue', 'newTextStyle', 'newColor', 'newChart', 'newTrigger', 'modify',
]);

/** The kind of a call by the simple name of its type and its method. */
export function callKind(type: string, method: string): CallKind {
  if (localTypes.test(type) || pointers.has(method) || pointers.has(`${method}:${type}`)) return 'local';
  return /^(?:get|is|has|can)[A-Z]|^flush$/.test(method) ? 'read' : 'write';
}
