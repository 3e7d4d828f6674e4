import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../run-cli';

export type Serving = { readonly url: URL; readonly words: string; readonly child: ChildProcess };

/** The built `plumbline serve` with these words, once it said where it is. Whoever starts it ends it. */
export function startServing(...words: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, [join(projectRoot, 'dist/cli/plumbline.js'), 'serve', ...words], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined && said.split('\n').length > 2) resolve({ url: new URL(address), words: said, child });
    });
    child.on('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
}
