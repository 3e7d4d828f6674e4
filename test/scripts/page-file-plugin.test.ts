import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/run-cli';
import { escapedScript, pageFile } from '../../scripts/webpack/page-file-plugin.cjs';

const between = (html: string, begin: string, end: string): string => html.slice(html.indexOf(begin) + begin.length, html.indexOf(end, html.indexOf(begin) + begin.length));

describe('pageFile', () => {
  it('allows exactly the scripts and the style that are in it', () => {
    const html = pageFile({ page: 'let a = 1;', core: 'let b = 2;', style: 'p { margin: 0 }' });
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(html).toContain(`script-src ${hash('let a = 1;')} ${hash('let b = 2;')}; style-src ${hash('p { margin: 0 }')};`);
    expect(html).not.toContain('{{');
  });

  it('carries the sample workbooks as they are', () => {
    const html = pageFile({ page: '', core: '', style: '' });
    const sample = Buffer.from(between(html, 'data-name="portfolio.xlsx">', '</script>'), 'base64');
    expect(sample.equals(readFileSync(join(projectRoot, 'examples/portfolio.xlsx')))).toBe(true);
  });

  it('carries the licences of what it is built of', () => {
    expect(pageFile({ page: '', core: '', style: '' }).match(/Permission is hereby granted/g)?.length).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ['a script that ends the page\'s', { page: '"</script>"', core: '', style: '' }],
    ['a style that ends the page\'s', { page: '', core: '', style: '/* </style> */' }],
    ['letters that a browser changes', { page: '', core: '"\r"', style: '' }],
  ])('refuses %s', (_what, pieces) => {
    expect(() => pageFile(pieces)).toThrow('may not stand in a page');
  });
});

describe('escapedScript', () => {
  it('keeps what a program means', () => {
    const code = 'const texts = ["<!-- x", `</Script>`, /<\\/script|<!--/.test("<!--")]; texts';
    const escaped = escapedScript(code);
    expect(escaped).not.toMatch(/<!--|<\/script/i);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- two programs are compared by what they do
    const run = (text: string): unknown => new Function(text.replace('; texts', '; return texts'))();
    expect(run(escaped)).toEqual(run(code));
  });

  it('refuses code that would be another program', () => {
    expect(() => escapedScript('let b = 1; const c = 0 <!--b;')).toThrow();
  });
});
