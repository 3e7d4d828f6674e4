import { spawnSync } from 'node:child_process';

/** A program that some tests need, and how to see that it is there. */
export type Tool = { readonly name: string; readonly isPresent: () => boolean };

/** Is there a program of this name on the path? */
export function isOnPath(program: string): boolean {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(finder, [program]).status === 0;
}

/**
 * A `describe` for tests that need a tool. Without it they are skipped and the reason stands in their title;
 * with PLUMBLINE_REQUIRE_ALL=1 a missing tool is a failure.
 */
export function describeWith(tool: Tool, name: string, tests: () => void): void {
  if (tool.isPresent()) {
    describe(name, tests);
    return;
  }
  const reason = `${tool.name} is not installed`;
  if (process.env.PLUMBLINE_REQUIRE_ALL === '1') {
    describe(name, () => {
      it(`needs ${tool.name}`, () => {
        throw new Error(`${reason}, and PLUMBLINE_REQUIRE_ALL=1 asks for it.`);
      });
    });
    return;
  }
  describe.skip(`${name} (skipped: ${reason})`, tests);
}
