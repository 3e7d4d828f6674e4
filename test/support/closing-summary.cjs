const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** Jest reporter: says at the very end, after Jest's own summary, what was skipped and why, and the three counts on a line of their own. */
class ClosingSummary {
  constructor(globalConfig) {
    this.folder = join(globalConfig.rootDir, 'build');
  }

  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap((file) => file.testResults.filter((test) => test.status === 'pending'));
    const reasons = new Map();
    for (const test of skipped) {
      const reason = test.ancestorTitles.find((title) => title.includes('skipped')) ?? test.fullName;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    const lines = [...reasons].map(([reason, count]) => `skipped: ${reason} (${count})`);
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const counts = `${results.numPassedTests} passed, ${failed} failed, ${results.numPendingTests} skipped`;
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, 'test-summary.txt'), `${counts}\n`);
    process.once('exit', () => console.log([...lines, counts].join('\n')));
  }
}

module.exports = ClosingSummary;
