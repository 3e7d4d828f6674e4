import type { HeaderWords } from './header-words';

/** English words for dates. */
export const englishDateHeaders: HeaderWords = {
  start: {
    strong: [
      'start', 'start date', 'project start', 'begin', 'begin date', 'beginning date', 'commencement date', 'commencement', 'kick off', 'kickoff', 'kick off date', 'kickoff date', 'date started',
      'planned start', 'planned start date', 'scheduled start', 'forecast start', 'expected start', 'estimated start', 'expected start date', 'forecast start date', 'target start', 'target start date', 'date raised', 'raised', 'raised on', 'raised date', 'date identified', 'identified date', 'date opened', 'open date', 'opened', 'date logged', 'date reported',
      'project start date', 'revised start', 'revised start date', 'current start', 'proposed start date', 'sched start', 'starts', 'start on', 'mobilisation', 'mobilization', 'mobilisation date', 'initiated', 'date initiated', 'date of commencement',
    ],
    weak: ['initiation date', 'from', 'start on site', 'created', 'date created', 'creation date', 'created date', 'commenced', 'started', 'launch', 'launch date', 'date', 'date submitted', 'award date', 'date assigned', 'contract start', 'identified', 'date requested'],
    hint: ['approval date', 'approved date', 'date approved'],
  },
  end: {
    strong: [
      'end', 'end date', 'finish', 'finish date', 'completion date', 'due', 'due date', 'target date', 'target end date', 'target completion date', 'target completion', 'planned end', 'planned end date', 'planned finish',
      'planned finish date', 'planned completion', 'planned completion date', 'deadline', 'forecast end', 'forecast end date', 'forecast finish', 'forecast completion', 'forecast completion date', 'revised end',
      'revised end date', 'revised finish', 'revised completion date', 'revised target date', 'revised due date', 'estimated completion', 'estimated completion date', 'expected completion', 'expected completion date', 'expected end date', 'expected end', 'estimated end date',
      'go live', 'go live date', 'delivery date', 'closing date', 'close date', 'closure date', 'project end', 'project end date', 'scheduled finish', 'scheduled end', 'scheduled completion', 'projected end date', 'projected completion', 'anticipated completion date', 'date due', 'current end date', 'latest end date',
      'forecast date', 'revised date', 'eta', 'target finish', 'due by', 'current finish', 'forecasted end date', 'estimated finish', 'current completion date', 'complete by', 'estimated end', 'sched finish', 'ends', 'ends on', 'wraps', 'wrap date', 'handover', 'latest forecast date', 'est completion', 'est completion date', 'est end', 'est finish', 'anticipated completion', 'anticipated end', 'anticipated finish', 'anticipated end date', 'likely completion', 'likely date of completion', 'likely completion date', 'likely end', 'likely finish', 'current target', 'current target date', 'latest completion date', 'target qtr', 'target quarter', 'pc anticipated', 'pc forecast', 'anticipated pc', 'practical completion', 'pc date', 'revised pc', 'current pc', 'planned handover', 'completion due',
    ],
    weak: ['completion', 'pc', 'latest forecast', 'forecast pc', 'launch date', 'release date', 'until', 'to', 'launch', 'handover date', 'expected date', 'target', 'planned date', 'date closed', 'closed date', 'finish by', 'resolution date', 'plan date', 'contract end', 'expiry date', 'by when', 'date required', 'required date', 'new end date', 'target resolution date', 'implementation date'],
    hint: ['closed', 'date'],
  },
  baselineStart: {
    strong: ['baseline start', 'baseline start date', 'original start', 'original start date', 'bl start', 'initial start date', 'baselined start'],
    weak: ['planned start', 'planned start date', 'plan start', 'scheduled start', 'approved start'],
    hint: ['target start', 'target start date'],
  },
  baselineEnd: {
    strong: [
      'baseline end', 'baseline end date', 'baseline finish', 'baseline finish date', 'original end', 'original end date', 'original finish', 'baseline completion', 'baseline completion date', 'bl finish', 'original due date', 'original target date', 'initial end date', 'original completion date', 'baseline date',
      'original finish date', 'baseline due date', 'baseline go live', 'baseline completion date', 'baselined finish', 'original target', 'original target date', 'original deadline', 'initial target', 'initial completion date', 'stipulated date of completion', 'stipulated completion', 'stipulated completion date', 'stipulated date', 'scheduled date of completion', 'contract completion', 'contract completion date', 'contract pc', 'pc contract', 'original pc', 'target original', 'first target date', 'initial deadline', 'baseline pc', 'contractual completion date', 'contractual completion',
    ],
    weak: ['planned end', 'planned end date', 'planned finish', 'planned finish date', 'planned completion', 'planned completion date', 'plan finish', 'plan end', 'approved completion date', 'approved end date', 'plan date', 'planned date', 'baseline', 'contract end'],
    hint: ['target date', 'target end date', 'target completion date', 'due date', 'deadline', 'contract end date', 'scheduled finish', 'scheduled end'],
  },
  actualStart: { strong: ['actual start', 'actual start date', 'start actual', 'real start', 'started on', 'actual begin', 'actual started'], weak: ['started', 'date started'] },
  actualEnd: {
    strong: ['actual end', 'actual end date', 'actual finish', 'actual finish date', 'actual completion', 'actual completion date', 'completed on', 'date completed', 'completed date', 'end actual', 'real end', 'finished on', 'actual close date', 'actual date', 'actual delivery date', 'actual go live', 'actual closed date'],
    weak: ['completed', 'complete', 'closed', 'closed on', 'date closed', 'finished', 'done', 'closed date', 'resolved', 'date resolved', 'resolved date', 'closure date'],
  },
  nextMilestoneDate: {
    strong: ['next milestone date', 'next milestone due', 'upcoming milestone date', 'next gate date', 'next milestone due date', 'next key milestone date'],
    weak: ['milestone date', 'milestone due date', 'key milestone date', 'next date'],
  },
  lastUpdated: {
    strong: ['last updated', 'last update', 'update date', 'date updated', 'updated', 'last modified', 'modified', 'modified on', 'date modified', 'updated on', 'last updated date', 'last updated on', 'latest update', 'last update date', 'status date', 'last status update', 'date of last update', 'last modified date', 'modified date', 'date last updated', 'last reviewed', 'last review date'],
    weak: ['report date', 'reporting date', 'as at', 'update', 'date of update', 'review date', 'status update date', 'last status date', 'reporting period', 'data as of', 'date of report'],
  },
  due: { strong: ['due', 'due date', 'target date', 'by when', 'deadline', 'target completion', 'end date', 'end', 'date due'], weak: ['completion date', 'to', 'date', 'timeline'] },
};

/** English words for amounts, shares and effort. */
export const englishFigureHeaders: HeaderWords = {
  percentComplete: {
    strong: ['% complete', 'percent complete', '% done', 'progress', 'progress %', '% completed', 'completed %', 'pct complete', 'percentage complete', 'completion %', '% progress', 'actual progress', 'actual %', '% work complete', 'overall progress', 'percentage completed', 'percentage completion', 'percent done', 'complete %', 'completion percentage', 'physical progress', 'progress percentage', 'actual % complete', '% completion', 'physical % complete', 'progress pct', 'percent completed', 'completion rate', '% compl', 'compl %', 'pct compl', '% works', '% works complete', 'works %', '% comp', 'pct done', 'done %', 'physical progress %', '% of works', '% delivered', '% by stories'],
    weak: ['complete', 'completion', 'completed', 'done', 'work complete', 'percentage', '%', 'status %'],
    hint: ['status', 'actual'],
  },
  plannedPercent: { strong: ['planned %', 'planned progress', '% planned', 'planned % complete', 'expected %', 'scheduled %', 'plan %', 'target %', 'planned percent complete', 'expected progress', 'scheduled progress', 'target progress', 'planned percentage', 'planned completion %', 'expected % complete', 'target % complete', 'schedule %'] },
  budget: {
    strong: ['budget', 'total budget', 'approved budget', 'project budget', 'budget amount', 'baseline budget', 'bac', 'baseline cost', 'planned cost', 'allocated budget', 'revised budget', 'budget at completion', 'budgeted cost', 'estimated budget', 'baseline whole life cost', 'whole life cost', 'whole life costs', 'financial year baseline', 'approved funding', 'project value', 'budget allocated', 'authorised budget', 'authorized budget', 'planned budget', 'current budget', 'budget total', 'capital budget', 'planned spend', 'annual budget', 'cost baseline', 'budget approved', 'lifetime budget', 'baseline costs', 'lifecycle cost', 'life cycle cost', 'wlc', 'award', 'grant awarded', 'grant award', 'award value', 'award amount', 'awarded', 'sanctioned', 'sanctioned amount', 'authorised', 'authorized', 'authorised amount', 'authorised spend', 'revised contract sum', 'current contract sum', 'approved', 'approved amount', 'approved value', 'sanctioned cost'],
    weak: ['original budget', 'initial budget', 'project cost', 'total cost', 'estimated cost', 'cost estimate', 'cost', 'est cost', 'costs', 'contract value', 'contract amount', 'funding', 'funding amount', 'investment amount', 'approved cost', 'capital cost', 'capex', 'total project cost', 'contract sum', 'total funding', 'total value', 'amount', 'allocation', 'planned', 'estimated value', 'total investment', 'grant amount', 'estimated total cost', 'sanctioned cost', 'plan', 'funds allocated', 'total project budget', 'expected cost', 'plan cost'],
    hint: ['value', 'price', 'investment', 'estimate', 'total', 'baseline'],
  },
  actualCost: {
    strong: ['actual cost', 'actuals', 'actual costs', 'actual spend', 'spend to date', 'spent', 'spent to date', 'cost to date', 'actual cost to date', 'actual expenditure', 'expenditure to date', 'actuals to date', 'acwp', 'cost incurred', 'amount spent', 'budget spent', 'total spent', 'total spend', 'actual to date', 'costs to date', 'spend', 'ytd spend', 'ytd actual', 'ytd actuals', 'budget used', 'actual amount', 'actual spent', 'cumulative expenditure', 'budget consumed', 'total expenditure', 'spent so far', 'actuals ytd', 'claimed to date', 'certified to date', 'drawn down', 'drawn down to date', 'drawdown to date', 'itd', 'itd actual', 'itd actuals', 'inception to date', 'expenditure till date', 'spend till date', 'expended to date', 'expended', 'certified', 'claimed', 'certified value to date', 'actual ytd', 'spend so far', 'cost so far', 'paid so far', 'actual $'],
    weak: ['expenditure', 'actual', 'invoiced', 'paid', 'consumed', 'incurred', 'invoiced to date', 'paid to date', 'expenses', 'ac', 'actual budget', 'disbursed', 'used', 'total actual'],
  },
  forecastCost: {
    strong: ['forecast cost', 'cost forecast', 'eac', 'estimate at completion', 'forecast final cost', 'ffc', 'final forecast', 'forecast outturn', 'forecast at completion', 'projected cost', 'total forecast', 'latest forecast', 'forecast spend', 'expected final cost', 'financial year forecast', 'anticipated final cost', 'afc', 'current forecast', 'forecast', 'full year forecast', 'forecast total cost', 'forecast budget', 'forecast total', 'estimated final cost', 'forecasted cost', 'cost at completion', 'forecast amount', 'estimated cost at completion', 'forecast costs', 'anticipated final account', 'anticipated cost', 'anticipated total cost', 'afa', 'forecast final account', 'estimated final account', 'final account forecast', 'est final cost'],
    weak: ['outturn', 'est cost', 'projected', 'projected spend', 'fac', 'estimated cost', 'expected cost', 'final cost', 'projection', 'current estimate', 'latest estimate'],
  },
  plannedValue: { strong: ['planned value', 'pv', 'bcws', 'budgeted cost of work scheduled'] },
  earnedValue: { strong: ['earned value', 'ev', 'bcwp', 'budgeted cost of work performed'] },
  benefit: {
    strong: ['benefit', 'benefits', 'expected benefit', 'expected benefits', 'total benefits', 'baseline benefits', 'net benefit', 'annual benefit', 'npv', 'savings', 'expected savings', 'cost savings', 'benefit value', 'financial benefit', 'annual savings', 'monetised benefits', 'benefit amount', 'total benefit', 'net present value', 'benefits value', 'projected benefits', 'estimated savings', 'estimated benefits', 'forecast benefits', 'planned benefits', 'saving', 'recurrent saving', 'recurring saving', 'annual saving', 'full year saving', 'cashable saving'],
    weak: ['revenue', 'roi', 'expected revenue', 'business value', 'return', 'return on investment', 'expected roi', 'expected value', 'economic benefit', 'revenue impact', 'profit'],
  },
  effort: {
    strong: ['effort', 'estimated effort', 'work', 'duration', 'man days', 'person days', 'hours', 'estimated hours', 'est hours', 'effort days', 'planned effort', 'planned hours', 'mandays', 'planned work', 'total hours', 'duration days', 'effort hours', 'total effort', 'work days', 'working days', 'planned duration', 'person months', 'man hours', 'estimated days', 'workload'],
    weak: ['estimate', 'days', 'story points', 'estimated duration', 'original estimate', 'length', 'no of days', 'resource days', 'points', 'fte', 'weeks', 'rough size', 'size days'],
  },
  probability: { strong: ['probability', 'likelihood', 'prob', 'risk probability', 'likelihood score', 'probability score', 'probability of occurrence', 'likelihood rating', 'probability rating'], weak: ['chance', 'p', 'l', 'occurrence'] },
  impact: { strong: ['impact', 'consequence', 'risk impact', 'impact score', 'impact rating', 'impact level', 'consequences', 'overall impact'], weak: ['severity', 'effect', 'i', 'potential impact', 'cost impact'] },
  exposure: { strong: ['exposure', 'emv', 'risk exposure', 'expected monetary value', 'financial exposure'], weak: ['contingency', 'risk cost', 'expected value', 'cost exposure', 'potential cost'] },
  hours: { strong: ['hours', 'allocated hours', 'planned hours', 'hrs', 'effort hours', 'hours per month', 'capacity hours', 'hrs per week', 'hrs week', 'hrs wk', 'hrs per wk', 'hpw', 'contracted hrs', 'contracted hours', 'contracted hrs wk', 'hours per wk', 'hours wk', 'hrs per month', 'available hrs', 'available hours', 'assigned hours', 'hours per week', 'monthly hours', 'total hours', 'weekly hours'], weak: ['capacity', 'effort', 'work', 'time', 'hours available', 'hours a month', 'hours a week'] },
  fte: { strong: ['fte', 'ftes', 'fte allocation', 'capacity fte', 'headcount', 'fte required', 'fte count', 'fte available', 'available fte'], weak: ['capacity', 'availability', 'allocation'] },
  percent: { strong: ['allocation', 'allocation %', '% allocation', 'percent', '%', '% allocated', 'percentage', 'percent allocated', 'allocation percent', 'allocated %', 'allocation percentage', '% time', 'assigned %', 'assignment %', 'utilisation', 'utilization', 'utilisation %', 'utilization %', 'availability %'], weak: ['availability', 'capacity', 'load', 'share', 'capacity %'] },
  weight: { strong: ['weight', 'weighting', 'weight %', 'weights', 'objective weight', 'relative weight', 'strategic weight', '% weight'], weak: ['importance', 'share', '%'] },
  baseline: { strong: ['baseline', 'baseline value', 'starting value', 'start value', 'base value', 'as is', 'initial value', 'baseline measure'], weak: ['start', 'initial', 'from'] },
  target: { strong: ['target', 'target value', 'to be', 'planned value', 'goal', 'target measure', 'kpi target'], weak: ['plan', 'planned', 'expected', 'to'] },
  actual: { strong: ['actual', 'current', 'current value', 'actual value', 'latest value', 'result', 'achieved', 'actual result', 'latest actual', 'current actual', 'actual to date'], weak: ['latest', 'realised', 'realized', 'status', 'progress', 'measured', 'value'] },
};
