import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Renders the Summary of examples/portfolio.xlsx into docs/images/summary.png: the sheet as LibreOffice prints it.
 * Needs soffice, pdftotext and pdftoppm on the path.
 */
const folder = mkdtempSync(join(tmpdir(), 'plumbline-picture-'));
const run = (program, ...words) => execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
try {
  copyFileSync('examples/portfolio.xlsx', join(folder, 'portfolio.xlsx'));
  run(process.execPath, 'dist/cli/plumbline.js', 'refresh', join(folder, 'portfolio.xlsx'), '--quiet');
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'portfolio.plumbline.xlsx'));
  const pdf = join(folder, 'portfolio.plumbline.pdf');
  const pages = run('pdftotext', '-layout', pdf, '-').split('\f');
  const page = pages.findIndex((text) => text.includes('Look at first')) + 1;
  mkdirSync('docs/images', { recursive: true });
  const place = ['-f', `${page}`, '-l', `${page}`, '-r', '120', '-x', '30', '-y', '20', '-W', '1340', '-H', '960'];
  run('pdftoppm', ...place, '-png', '-singlefile', pdf, 'docs/images/summary');
  console.log(`docs/images/summary.png: page ${page} of ${pages.length - 1}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
