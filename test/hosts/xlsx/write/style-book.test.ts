import { defaultStyles, openStyles } from '../../../../src/hosts/xlsx/write/style-book';

const sheet = (content: string): string => `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${content}</styleSheet>`;
const fontsAndFormats = (fonts: string, formats: string): string =>
  sheet(
    `<fonts>${fonts}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>` +
      `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="9">${formats}</cellXfs><dxfs count="0"/><extLst/>`,
  );

describe('openStyles', () => {
  it('gives the default format for an empty style and changes nothing', () => {
    const styles = openStyles(defaultStyles);
    expect(styles.cellFormat({})).toBe(0);
    expect(styles.text()).toBe(defaultStyles);
  });

  it('builds on the font of the first cell format, not on the first font', () => {
    const text = fontsAndFormats('<font><name val="Symbol"/></font><font><sz val="9"/><name val="Arial"/><scheme val="minor"/></font>', '<xf fontId="1"/>');
    const styles = openStyles(text);
    styles.cellFormat({ bold: true });
    expect(styles.text()).toContain('<font><b/><sz val="9"/><name val="Arial"/><scheme val="minor"/></font></fonts>');
  });

  it('uses an identical format that is there, whatever the order of its attributes and its apply flags', () => {
    const text = fontsAndFormats('<font><name val="A"/></font><font><name val="A"/><b val="1"/></font>', '<xf fontId="0"/><xf borderId="0" applyFont="0" fillId="0" fontId="1" numFmtId="0"/>');
    const styles = openStyles(text);
    expect(styles.cellFormat({ bold: true })).toBe(1);
    expect(styles.text()).toBe(text);
  });

  it('does not take a format that carries a named style', () => {
    const text = fontsAndFormats('<font><name val="A"/></font><font><name val="A"/><b/></font>', '<xf fontId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="3"/>');
    expect(openStyles(text).cellFormat({ bold: true })).toBe(2);
  });

  it('appends nothing the second time', () => {
    const style = { bold: true, fill: '#112233', format: '0.0 "x"', borderTop: '#000000', wrap: true, locked: false } as const;
    const first = openStyles(defaultStyles);
    const index = first.cellFormat(style);
    const differential = first.differential({ fill: '#112233', format: '0.000' });
    const second = openStyles(first.text());
    expect([second.cellFormat(style), second.differential({ fill: '#112233', format: '0.000' })]).toEqual([index, differential]);
    expect(second.text()).toBe(first.text());
  });

  it('leaves every character that was there and corrects the counts', () => {
    const text = fontsAndFormats('<font><name val="A"/></font><!-- mine -->', '<xf fontId="0"/>');
    const styles = openStyles(text);
    styles.cellFormat({ fill: '#ABCDEF' });
    expect(styles.text()).toBe(
      text
        .replace('<fills count="1"><fill><patternFill patternType="none"/></fill>', '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFABCDEF"/><bgColor indexed="64"/></patternFill></fill>')
        .replace('<cellXfs count="9"><xf fontId="0"/>', '<cellXfs count="2"><xf fontId="0"/><xf numFmtId="0" fontId="0" fillId="1" borderId="0" xfId="0" applyFill="1"/>'),
    );
  });

  it('puts a collection that is missing where the schema wants it', () => {
    const styles = openStyles(fontsAndFormats('<font/>', '<xf fontId="0"/>').replace('<dxfs count="0"/>', ''));
    styles.cellFormat({ format: 'd mmm yyyy' });
    styles.differential({ bold: true });
    expect(styles.text()).toMatch(/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="d mmm yyyy"\/><\/numFmts><fonts>/);
    expect(styles.text()).toContain('</cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs><extLst/>');
  });

  it('opens a self-closing collection', () => {
    const styles = openStyles(fontsAndFormats('<font/>', '<xf fontId="0"/>'));
    styles.differential({ italic: true });
    expect(styles.text()).toContain('<dxfs count="1"><dxf><font><i/></font></dxf></dxfs>');
  });

  it('numbers a new format above all others and reuses a known code', () => {
    const text = fontsAndFormats('<font/>', '<xf fontId="0"/>').replace('<fonts>', '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts><fonts>');
    const styles = openStyles(text);
    styles.cellFormat({ format: '0.0' });
    styles.cellFormat({ format: '0.000' });
    styles.cellFormat({ format: '0%' });
    expect(styles.text()).toContain('<numFmts count="2"><numFmt numFmtId="170" formatCode="0.0"/><numFmt numFmtId="171" formatCode="0.000"/></numFmts>');
    expect(styles.text()).toContain('<xf numFmtId="9" ');
  });

  it('writes with the prefix of the part', () => {
    const styles = openStyles(defaultStyles.replace('xmlns=', 'xmlns:x=').replace(/<(\/?)(?!\?)/g, '<$1x:'));
    styles.cellFormat({ bold: true, align: 'center' });
    expect(styles.text()).toContain('<x:font><x:b/><x:sz val="11"/>');
    expect(styles.text()).toContain('<x:alignment horizontal="center"/></x:xf></x:cellXfs>');
  });

  it('makes a whole styles part out of an empty one', () => {
    expect(openStyles(sheet('').replace('></styleSheet>', '/>')).cellFormat({ bold: true })).toBe(1);
  });

  it('knows which formats show dates', () => {
    const text = fontsAndFormats('<font/>', '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/>');
    const styles = openStyles(text);
    const own = styles.cellFormat({ format: 'd mmm yyyy' });
    expect([0, 1, 2, own].map(styles.isDate)).toEqual([false, true, false, true]);
  });

  it('keeps text that begins like a formula apart from other text', () => {
    const styles = openStyles(defaultStyles);
    expect(styles.cellFormat({}, true)).toBe(1);
    expect(styles.text()).toContain('quotePrefix="1"');
  });
});
