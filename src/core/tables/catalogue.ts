/** What the values of a field are, which decides how its cells are read and how sheets show them. */
export type FieldKind = 'text' | 'people' | 'date' | 'money' | 'fraction' | 'number' | 'effort' | 'rag' | 'status';

/** One record per known field of a project or task table (cli.md). `label` is the word people see. */
export type FieldRecord = { readonly label: string; readonly kind: FieldKind };

/**
 * Every field of projects and tasks. Registers use the same names where they fit; fields of their own are in
 * `registerFields`. Adding one here makes the compiler ask for the rest.
 */
export const projectFields = {
  id: { label: 'Id', kind: 'text' },
  name: { label: 'Name', kind: 'text' },
  description: { label: 'Description', kind: 'text' },
  owner: { label: 'Owner', kind: 'people' },
  sponsor: { label: 'Sponsor', kind: 'people' },
  department: { label: 'Department', kind: 'text' },
  programme: { label: 'Programme', kind: 'text' },
  parent: { label: 'Parent', kind: 'text' },
  objective: { label: 'Objective', kind: 'text' },
  status: { label: 'Status', kind: 'status' },
  rag: { label: 'Reported RAG', kind: 'rag' },
  ragPrevious: { label: 'Previous RAG', kind: 'rag' },
  phase: { label: 'Phase', kind: 'text' },
  start: { label: 'Start', kind: 'date' },
  end: { label: 'End', kind: 'date' },
  baselineStart: { label: 'Baseline start', kind: 'date' },
  baselineEnd: { label: 'Baseline end', kind: 'date' },
  actualStart: { label: 'Actual start', kind: 'date' },
  actualEnd: { label: 'Actual end', kind: 'date' },
  percentComplete: { label: '% complete', kind: 'fraction' },
  plannedPercent: { label: 'Planned %', kind: 'fraction' },
  budget: { label: 'Budget', kind: 'money' },
  actualCost: { label: 'Actual cost', kind: 'money' },
  forecastCost: { label: 'Forecast cost', kind: 'money' },
  plannedValue: { label: 'Planned value', kind: 'money' },
  earnedValue: { label: 'Earned value', kind: 'money' },
  benefit: { label: 'Benefit', kind: 'money' },
  risk: { label: 'Risk', kind: 'text' },
  priority: { label: 'Reported priority', kind: 'text' },
  effort: { label: 'Effort', kind: 'effort' },
  comment: { label: 'Comment', kind: 'text' },
  nextMilestone: { label: 'Next milestone', kind: 'text' },
  nextMilestoneDate: { label: 'Next milestone date', kind: 'date' },
  decision: { label: 'Decision', kind: 'text' },
  lastUpdated: { label: 'Last updated', kind: 'date' },
} as const satisfies Record<string, FieldRecord>;

export type ProjectField = keyof typeof projectFields;

/** Fields that only registers, allocations, capacity and objectives tables have. */
export const registerFields = {
  probability: { label: 'Probability', kind: 'number' },
  impact: { label: 'Impact', kind: 'number' },
  exposure: { label: 'Exposure', kind: 'number' },
  response: { label: 'Response', kind: 'text' },
  project: { label: 'Project', kind: 'text' },
  person: { label: 'Person', kind: 'people' },
  role: { label: 'Role', kind: 'text' },
  hours: { label: 'Hours', kind: 'number' },
  fte: { label: 'FTE', kind: 'number' },
  percent: { label: 'Percent', kind: 'fraction' },
  weight: { label: 'Weight', kind: 'number' },
  baseline: { label: 'Baseline', kind: 'number' },
  target: { label: 'Target', kind: 'number' },
  actual: { label: 'Actual', kind: 'number' },
  due: { label: 'Due', kind: 'date' },
} as const satisfies Record<string, FieldRecord>;

export type RegisterField = keyof typeof registerFields;

/**
 * A field as mappings name it: a known one, a RAG dimension (`rag:schedule`), a criterion (`criterion:Value`),
 * a period of a wide allocations or capacity table (`period:2026-11-01`), or a field of our own (`own:…`).
 */
export type FieldName =
  | ProjectField
  | RegisterField
  | `rag:${string}`
  | `criterion:${string}`
  | `period:${string}`
  | `own:${string}`;
