/**
 * Could Excel read this formula at all? Only what can be told without its grammar: texts and brackets are closed, something
 * stands behind the `=`, and it does not end in an operator.
 */
export function isFormulaWhole(formula: string): boolean {
  const bare = formula.slice(1).replace(/"(?:[^"]|"")*"/g, '0').replace(/'(?:[^']|'')*'!/g, '');
  if (bare.trim() === '' || bare.includes('"') || /[-+*/^&=<>(,]\s*$/.test(bare)) return false;
  let depth = 0;
  for (const character of bare) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
