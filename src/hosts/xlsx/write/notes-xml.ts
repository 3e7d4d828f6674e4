import { a1 } from '../../../core/workbook/address';
import { sheetIds } from '../../../core/workbook/sheet-id';
import type { SheetId } from '../../../core/workbook/sheet-id';
import type { SheetNote } from '../../../core/workbook/sheet-spec';
import { escapeCellText } from '../cells/cell-text';
import { mainNamespace, xmlDeclaration } from '../package/schemas';

const charactersPerLine = 34;
const maxLines = 20;

/** The comments part of a sheet's notes. */
export function commentsXml(notes: readonly SheetNote[]): string {
  const comments = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${a1(row, column)}" authorId="0"><text><r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>` +
      `<t xml:space="preserve">${escapeCellText(text)}</t></r></text></comment>`,
  );
  return (
    `${xmlDeclaration}<comments xmlns="${mainNamespace}"><authors><author>Plumbline</author></authors>` +
    `<commentList>${comments.join('')}</commentList></comments>`
  );
}

/** The drawing without which Excel shows no notes: one hidden box each, tall enough for its text. */
export function notesDrawingXml(notes: readonly SheetNote[], id: SheetId): string {
  const block = sheetIds.indexOf(id) + 1;
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${notes.map((note, index) => shapeXml(note, block * 1024 + index + 1)).join('')}</xml>`
  );
}

function shapeXml({ row, column, text }: SheetNote, id: number): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerLine)), 1);
  const bottom = row + Math.min(maxLines, Math.max(3, lines));
  const anchor = [column + 1, 15, row, 2, column + 4, 15, bottom, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
