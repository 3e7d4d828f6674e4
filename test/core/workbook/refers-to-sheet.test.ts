import { refersToSheet } from '../../../src/core/workbook/refers-to-sheet';

describe('refersToSheet', () => {
  it.each([
    ['Summary!A1', 'Summary'],
    ['SUM(1,summary!R1C1:R2C2)', 'Summary'],
    ["'RAG status'!A1+1", 'RAG status'],
    ["'PMO''s priorities'!B4", "PMO's priorities"],
    ['SUM(Summary:Findings!A1)', 'Summary'],
    ["SUM('RAG status:Findings'!A1)", 'Findings'],
    ['INDIRECT("Summary!A1")', 'Summary'],
  ])('finds %s', (formula, name) => {
    expect(refersToSheet(formula, name)).toBe(true);
  });

  it.each([
    ['SummaryOld!A1', 'Summary'],
    ["'My Summary'!A1", 'Summary'],
    ['OldSummary!A1', 'Summary'],
    ['"the Summary"&A1', 'Summary'],
    ['SUM(A1:B2)', 'Summary'],
  ])('passes over %s', (formula, name) => {
    expect(refersToSheet(formula, name)).toBe(false);
  });
});
