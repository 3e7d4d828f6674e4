/** What an XML part of ours begins with. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespace of workbooks, sheets, styles and comments. */
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Namespace of `r:id`, and what the types of relationships begin with. */
export const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Namespace of what Excel 2010 added to sheets. */
export const extensionNamespace = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** Namespace of the parts that hold a package together. */
export const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';

/** What the content types of workbooks, sheets, styles and comments begin with. */
export const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
