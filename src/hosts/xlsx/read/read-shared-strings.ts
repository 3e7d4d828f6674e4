import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { unescapeCellText } from '../cells/cell-text';
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

function tooMany(): PlumblineError {
  return new PlumblineError(
    'over-limit',
    `The workbook holds more than ${maxStrings} different texts. Copy the sheets you need into a new workbook.`,
  );
}
