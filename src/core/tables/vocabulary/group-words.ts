/** Words that stand over several columns as a group in a header of more than one level, folded. */
export const groupWords: ReadonlySet<string> = new Set([
  'scoring', 'score', 'scores', 'rating', 'ratings', 'criteria', 'criterion', 'evaluation', 'assessment', 'rag', 'health', 'status', 'dates', 'date', 'schedule', 'timeline', 'timing', 'time', 'planned', 'plan', 'actual', 'actuals',
  'baseline', 'forecast', 'revised', 'original', 'cost', 'costs', 'budget', 'finance', 'finances', 'financial', 'financials', 'money', 'project', 'details', 'information', 'info', 'general', 'progress', 'people', 'team', 'resources', 'resource',
  'benefits', 'benefit', 'risk', 'risks', 'value', 'strategy', 'alignment', 'classification', 'milestones', 'milestone', 'governance', 'priority', 'prioritisation', 'prioritization', 'effort', 'impact', 'phase', 'phases', 'delivery', 'current', 'previous',
  'kpi', 'kpis', 'capacity', 'allocation', 'hours', 'fte', 'weights', 'q', 'fy', 'year', 'month', 'life', 'lifetime', 'ownership', 'approved',
  'bewertung', 'termine', 'kosten', 'projekt', 'ampel', 'auswirkung', 'auswirkungen', 'planung', 'zeitplan', 'prognose', 'nutzen',
]);
