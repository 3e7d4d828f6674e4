import { foldText } from './fold-text';

const totalPattern = /^(?:(?:grand|sub|overall|running|cumulative|project|portfolio|sum|programme|program)[\s-]*)?(?:total|totals|sum|subtotal|subtotals|summe|gesamt|gesamtsumme|zwischensumme|gesamtergebnis|totale|suma|somme|sous[\s-]total|subtotale|total general|الاجمالي|المجموع|average|mean|durchschnitt|mittelwert|count)\b[\s:.*]*/u;
/** Looked for first: folding every text of a large table takes longer than all the rest. */
const totalHint = /tot|sum|som|ges|durch|average|mean|mittel|count|مجموع|جمالي/iu;
const generatedHint = /auto|system|do not/i;
const arabicTotal = /^(?:الاجمالي|المجموع)/u;
const legendPattern = /^(?:legend|legende|key|note|notes|source|sources|quelle|hinweis|hinweise|footnote|rag (?:key|definitions?|legend)|rating (?:key|scale)|scoring (?:key|guide|scale)|instructions?|definitions?|abbreviations?|disclaimer|assumptions?)\b\s*(?::.*|\d*)?$/u;

const generatedPattern = /^(?:auto[\s-]?(?:updated|generated|calculated|populated|filled|scraped)|automatically (?:updated|generated|calculated)|system[\s-]generated|do not edit)\b/u;

/** Does this cell say that a machine fills its row? */
export function isGeneratedMark(text: string): boolean {
  return text.length <= 60 && generatedHint.test(text) && generatedPattern.test(foldText(text));
}

/** Is this the label of a row of totals: `Total`, `Sub-total: North`, `Summe`? `exact`: nothing else stands in it. */
export function isTotalLabel(text: string, exact = false): boolean {
  if (!totalHint.test(text)) return false;
  const folded = foldText(text);
  if (arabicTotal.test(folded)) return true;
  const match = totalPattern.exec(folded);
  if (!match) return false;
  const rest = folded.slice(match[0].length);
  return exact ? rest === '' : rest.split(' ').length <= 6;
}

/** Does this text open a legend, notes or definitions below a table? */
export function isLegendTitle(text: string): boolean {
  return legendPattern.test(foldText(text).replace(/[*]+/g, '').trim());
}
