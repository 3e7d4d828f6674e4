/**
 * Members whose documentation names more than one requirement set, or one with conditions, and how each is counted:
 * `level` always; `read` and `write`; or `byArguments`, by how many arguments are given. A member that is not here stops the
 * run, so that somebody decides. Load options and update data count as their object: Excel.Worksheet.visibility for all.
 */
export const mixedTags = {
  'Excel.Application.calculationMode': { read: '1.1', write: '1.8', reason: 'could first be read, later set' },
  'Excel.Worksheet.visibility': { read: '1.1', write: '1.2', reason: 'could first be read, later set' },
  'Excel.Worksheet.getUsedRange': { byArguments: ['1.1', '1.2'], reason: 'valuesOnly came with 1.2' },
  'Excel.Range.getUsedRange': { byArguments: ['1.1', '1.2'], reason: 'valuesOnly came with 1.2' },
  'Excel.WorksheetProtection.protect': { byArguments: ['1.2', '1.2', '1.7'], reason: 'the password came with 1.7' },
  'Excel.WorksheetProtection.unprotect': { byArguments: ['1.2', '1.7'], reason: 'the password came with 1.7' },
  'Excel.Range.autoFill': { level: '1.9', reason: 'a null destination, in preview, is no value of the type' },
  'Excel.NamedItem.type': { level: '1.1', reason: 'an older Excel has no arrays to name' },
  'Excel.NamedItemType': { level: '1.1', reason: 'an older Excel has no arrays to name' },
  'Excel.TableCollection.add': { level: '1.3', reason: 'whether the address is text or a Range is not looked at: the later counts' },
  'Excel.TableColumn.name': { read: '1.1', write: '1.4', reason: 'could first be read, later set' },
  'Excel.TableColumnCollection.add': { level: '1.4', reason: 'a missing index and a name need it: the later counts' },
  'Excel.TableRowCollection.add': { byArguments: ['1.4', '1.4', '1.4', '1.15'], reason: 'alwaysInsert came with 1.15; one row or several is not looked at' },
  'Excel.CommentCollection.add': { level: '1.11', reason: 'text or mentions is not looked at: the later counts' },
  'Excel.CommentReplyCollection.add': { level: '1.11', reason: 'text or mentions is not looked at: the later counts' },
  'Excel.DataChangeType.unknown': { level: '1.8', reason: 'had another name before' },
};
