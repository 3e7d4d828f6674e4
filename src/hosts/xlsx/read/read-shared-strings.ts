import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { readXml } from '../xml/read-xml';

const maxStrings = 5_000_000;

/** The shared texts in order: plain and rich ones as their plain text; phonetic guides left out. */
export function readSharedStrings(bytes: Uint8Array, part: string): string[] {
  const strings: string[] = [];
  const state = { text: '', isText: false, phonetic: 0 };
  readXml(
    bytes,
    {
      open: (name) => {
        if (name === 'si') state.text = '';
        else if (name === 'rPh') state.phonetic += 1;
        else if (name === 't') state.isText = state.phonetic === 0;
      },
      close: (name) => {
        if (name === 't') state.isText = false;
        else if (name === 'rPh') state.phonetic -= 1;
        else if (name === 'si') strings.push(unescapeCellText(state.text));
        if (strings.length > maxStrings) throw tooMany();
      },
      text: (text) => {
        if (state.isText) state.text += text;
      },
    },
    part,
  );
  return strings;
}

/** Text as people typed it: `_x000D_` and its like stand for characters XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function tooMany(): PlumblineError {
  return new PlumblineError(
    'over-limit',
    `The workbook holds more than ${maxStrings} different texts. Copy the sheets you need into a new workbook.`,
  );
}
