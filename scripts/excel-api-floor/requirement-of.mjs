import ts from 'typescript';

/** Is this declared by Microsoft's types of Office? */
export const isOffice = (declaration) => declaration.getSourceFile().fileName.includes('/@types/office-js/');

/**
 * Name of a member of Office, and each requirement set that its documentation names, else that of its class, as { set, level }
 * with level `1.9` or null for a set without versions; empty where none is named (Excel.run, context.sync).
 * `fault` is a sentence where several levels are named and `decisions` (mixed-tags.mjs) does not say which counts, else null.
 */
export function requirementOf(declaration, use, decisions) {
  const name = nameOf(declaration);
  const container = declaration.parent;
  const isMember = ts.isInterfaceDeclaration(container) || ts.isClassDeclaration(container) || ts.isEnumDeclaration(container);
  const documented = [declaration, ...(isMember ? [container] : [])].find((node) => tagsOf(node).length > 0);
  if (!documented) return { name, requirements: [], fault: null };
  const tags = tagsOf(documented);
  const levelsOfExcel = tags.filter(({ set }) => set === 'ExcelApi').map(({ level }) => level);
  const isMixed = tags.some(({ isExact }) => !isExact) || new Set(levelsOfExcel).size > 1;
  if (!isMixed) return { name, requirements: tags.map(({ set, level }) => ({ set, level })), fault: null };
  const decision = decisions[plainName(nameOf(documented))];
  if (decision) return { name, requirements: [{ set: 'ExcelApi', level: decidedLevel(decision, use) }], fault: null };
  const texts = tags.map(({ text }) => text).join('; ');
  return { name, requirements: [], fault: `the documentation of ${name} names several levels (${texts}): say in mixed-tags.mjs which counts` };
}

function decidedLevel({ byArguments, level, read, write }, { argumentCount, isWritten }) {
  if (byArguments) return byArguments[Math.min(argumentCount, byArguments.length - 1)];
  return level ?? (isWritten ? write : read);
}

/** `Excel.Interfaces.WorksheetCollectionLoadOptions.visibility` and its kind speak of `Excel.Worksheet.visibility`. */
const plainName = (name) => name.replace(/Interfaces\.(\w+?)(Collection)?(LoadOptions|UpdateData|Data)\b/, '$1');

export const isUpdateData = (declaration) => /UpdateData$/.test(declaration.parent?.name?.text ?? '');

function nameOf(declaration) {
  const names = [];
  for (let node = declaration; node; node = node.parent) if (node.name && !ts.isSourceFile(node)) names.unshift(node.name.getText());
  return names.join('.');
}

/** What the comment above a declaration says of requirement sets; overloads and properties each have their own. */
function tagsOf(declaration) {
  const source = declaration.getSourceFile();
  const ranges = ts.getLeadingCommentRanges(source.text, declaration.getFullStart()) ?? [];
  const last = ranges.at(-1);
  const comment = last ? source.text.slice(last.pos, last.end) : '';
  const excel = [...comment.matchAll(/\[Api set: ([^\]]+)\]/g)].map(([, text]) => {
    const exact = /^(\w+) (\d+\.\d+)$/.exec(text);
    return { text, isExact: exact !== null, set: exact?.[1] ?? 'ExcelApi', level: exact?.[2] ?? null };
  });
  const common = [...comment.matchAll(/requirement-sets\/common\/[^|}]*\| (\w+?)(?: (\d+\.\d+))?\}/g)];
  return [...excel, ...common.map(([text, set, level = null]) => ({ text, isExact: true, set, level }))];
}
