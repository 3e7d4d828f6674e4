import type { HeaderWords } from './header-words';

/** English words for who, what and where: the texts of a table. */
export const englishTextHeaders: HeaderWords = {
  id: {
    strong: [
      'id', 'project id', 'project no', 'project number', 'project code', 'project ref', 'reference', 'ref', 'ref no', 'reference number',
      'code', 'key', 'project key', 'no', 'nr', '#', 'item no', 'item #', 'item id', 'serial no', 's no', 'sl no', 'sno', 'sr no', 'identifier',
      'unique id', 'pid', 'issue key', 'record id', 'initiative id', 'task id', 'wbs', 'wbs code', 'risk id', 'issue id', 'action id',
      'change id', 'decision id', 'milestone id', 'objective id', 'benefit id', 'project reference', 'job no', 'job number', 'id number',
    ],
    weak: ['number', 'index', 'ticket', 'ticket no', 'record', 'row', 'line', 'line no', 'outline number', 'wbs number', 'contract no', 'contract number'],
    hint: ['item'],
  },
  name: {
    strong: [
      'project', 'project name', 'project title', 'name', 'title', 'initiative', 'initiative name', 'initiative title', 'projects', 'project or initiative',
      'name of project', 'title of project', 'scheme', 'scheme name', 'investment name', 'work item', 'epic', 'task', 'task name', 'task title', 'activity',
      'activity name', 'program name', 'programme name', 'work package', 'proposal', 'job name', 'task description', 'activity description',
    ],
    weak: [
      'summary', 'deliverable', 'investment', 'feature', 'product', 'idea', 'opportunity', 'demand', 'programme', 'program', 'workstream', 'scope item',
      'subject', 'topic', 'campaign', 'application', 'change', 'project description', 'item', 'step', 'job', 'work', 'event', 'user story', 'story', 'contract name',
      'contract title', 'item name', 'key deliverable', 'process',
    ],
    hint: ['description', 'system', 'service', 'details', 'contract', 'site', 'what'],
  },
  description: {
    strong: [
      'description', 'project description', 'scope', 'aims', 'purpose', 'overview', 'project scope', 'background', 'brief description', 'short description',
      'project summary', 'project overview', 'detailed description', 'scope of work', 'description of project',
    ],
    weak: ['summary', 'details', 'detail', 'rationale', 'justification', 'problem statement', 'business case', 'additional notes', 'notes', 'scope description', 'deliverables', 'business need', 'definition'],
    hint: ['information', 'explanation', 'additional information', 'context'],
  },
  owner: {
    strong: [
      'owner', 'project owner', 'project manager', 'pm', 'manager', 'lead', 'project lead', 'responsible', 'responsible lead', 'responsible person', 'assigned to',
      'assignee', 'delivery manager', 'project leader', 'leader', 'lead officer', 'project officer', 'person responsible', 'action owner', 'risk owner', 'issue owner',
      'task owner', 'owner name', 'in charge', 'person in charge', 'pic', 'dri', 'manager name', 'delivery lead', 'owned by', 'managed by', 'p m', 'proj mgr', 'project mgr', 'prog mgr', 'programme mgr', 'program mgr', 'portfolio mgr', 'portfolio manager', 'officer', 'mgr', 'campaign lead', 'lead name', 'pjm', 'programme manager', 'program manager',
    ],
    weak: ['accountable', 'assigned', 'point of contact', 'poc', 'contact', 'who', 'resource', 'resources', 'resource name', 'resource names', 'resourcing', 'coordinator', 'responsibility', 'responsible party', 'contact person', 'project contact', 'technical lead', 'actionee', 'led by', 'by', 'staff', 'person', 'people'],
    hint: ['team member', 'team', 'raised by', 'author', 'reporter'],
  },
  sponsor: {
    strong: [
      'sponsor', 'executive sponsor', 'project sponsor', 'business owner', 'sro', 'senior responsible owner', 'senior responsible officer', 'business sponsor',
      'accountable executive', 'sponsor name', 'exec sponsor',
    ],
    weak: ['client', 'requester', 'requestor', 'requested by', 'champion', 'executive owner', 'project executive', 'executive', 'director', 'product owner', 'customer', 'stakeholder', 'business lead'],
  },
  department: {
    strong: [
      'department', 'dept', 'division', 'business unit', 'directorate', 'organisation', 'organization', 'organisations', 'agency', 'ministry', 'service area', 'business area',
      'lead department', 'department name', 'owner group', 'owning department', 'bu', 'lead agency', 'lead organisation', 'function', 'sponsoring department', 'owner team',
    ],
    weak: ['team', 'unit', 'company', 'entity', 'branch', 'office', 'section', 'faculty', 'owning team', 'lead team', 'delivery team', 'school', 'organizational unit', 'cost center', 'cost centre', 'sector', 'business line'],
    hint: ['group', 'area', 'region', 'location', 'site', 'country', 'contractor', 'vendor', 'supplier'],
  },
  programme: {
    strong: [
      'programme', 'program', 'portfolio', 'category', 'theme', 'project category', 'delivery program', 'delivery programme', 'programme name', 'program name',
      'portfolio name', 'sub portfolio', 'project type', 'programme area', 'investment category', 'investment type', 'workstream', 'work stream',
    ],
    weak: ['type', 'stream', 'classification', 'cluster', 'project class', 'product line', 'track', 'domain', 'initiative type', 'project group', 'project classification', 'type of project', 'report category', 'activity', 'capability', 'value stream'],
    hint: ['class', 'pillar', 'group', 'funding stream', 'area', 'initiative'],
  },
  parent: { strong: ['parent', 'parent id', 'parent task', 'parent project', 'parent key', 'parent link', 'parent name'], weak: ['epic link'] },
  objective: {
    strong: [
      'objective', 'objectives', 'strategic objective', 'strategic objectives', 'strategic goal', 'strategic goals', 'goal', 'strategic theme', 'strategic priority', 'corporate objective',
      'business objective', 'strategic pillar', 'okr', 'corporate priority', 'linked objective', 'objective name', 'strategic outcome', 'strategic driver', 'corporate goal',
      'strategic alignment',
    ],
    weak: ['goals', 'pillar', 'strategy', 'strategic initiative', 'priority area', 'outcome', 'alignment', 'strategic fit', 'business driver', 'driver', 'key result area', 'supports kr', 'key result', 'supports'],
  },
  response: {
    strong: ['response', 'mitigation', 'mitigation plan', 'mitigations', 'treatment', 'action plan', 'response strategy', 'response plan', 'mitigating actions', 'mitigation strategy', 'countermeasure', 'risk response', 'mitigation actions', 'treatment plan'],
    weak: ['strategy', 'control', 'controls', 'action', 'actions', 'mitigation action', 'resolution', 'contingency plan', 'proposed action'],
  },
  project: {
    strong: ['project', 'project name', 'project id', 'related project', 'linked project', 'affected project', 'project code', 'project title', 'project key', 'projects', 'initiative'],
    weak: ['programme', 'program', 'workstream', 'project number', 'project no', 'assignment', 'engagement'],
  },
  person: {
    strong: ['person', 'resource', 'resource name', 'employee', 'employee name', 'staff', 'staff member', 'team member', 'consultant', 'full name', 'person name', 'name'],
    weak: ['assignee', 'assigned to', 'people', 'member', 'developer', 'engineer', 'who', 'owner', 'names'],
  },
  role: { strong: ['role', 'position', 'job title', 'project role', 'resource role', 'role name'], weak: ['skill', 'discipline', 'function', 'title', 'resource type', 'grade', 'team'] },
};

/** English words for states, colours, notes and ratings. */
export const englishStateHeaders: HeaderWords = {
  status: {
    strong: ['status', 'project status', 'state', 'current status', 'task status', 'delivery status', 'progress status', 'lifecycle status', 'workflow status', 'overall status', 'current state', 'implementation status', 'issue status', 'risk status', 'action status', 'project state'],
    weak: ['approval status', 'condition', 'stage', 'phase', 'completion status', 'work status', 'status update', 'status description', 'open or closed', 'where are we', 'where are we now'],
    hint: ['progress', 'health', 'completed', 'done', 'closed'],
  },
  rag: {
    strong: ['rag', 'rag status', 'rag rating', 'overall rag', 'health', 'project health', 'overall health', 'traffic light', 'delivery confidence', 'delivery confidence assessment', 'dca', 'current rag', 'health status', 'ryg', 'brag', 'status rag', 'project rag', 'overall rag status', 'status colour', 'status color', 'rag assessment', 'status indicator', 'health indicator'],
    weak: ['overall status', 'colour', 'color', 'overall', 'status', 'project status', 'rating', 'confidence', 'performance', 'current status', 'delivery status', 'overall rating', 'overall project status', 'light', 'flag', 'indicator', 'state'],
  },
  ragPrevious: {
    strong: ['previous rag', 'last rag', 'prior rag', 'last month rag', 'previous rag status', 'rag last month', 'rag previous', 'previous period rag', 'previous health', 'rag last period', 'prior rag status', 'last period rag', 'previous rag rating'],
    weak: ['previous status', 'last status', 'prior status', 'status last month', 'last month', 'previous month', 'previous', 'previous period', 'last period'],
  },
  phase: {
    strong: ['phase', 'stage', 'project phase', 'project stage', 'current phase', 'current stage', 'lifecycle stage', 'lifecycle phase', 'lifecycle', 'stage gate', 'gate', 'life cycle stage', 'gateway', 'project lifecycle', 'delivery stage', 'delivery phase'],
    weak: ['current gate', 'governance stage', 'maturity', 'step', 'status'],
  },
  risk: {
    strong: ['risk', 'risk level', 'risk rating', 'risk score', 'overall risk', 'project risk', 'risk severity', 'level of risk', 'severity', 'risk value', 'risk category', 'inherent risk', 'residual risk', 'risk assessment'],
    weak: ['risks', 'risk status', 'criticality', 'key risks', 'score', 'rating', 'top risk', 'key risk', 'main risk', 'risks and issues', 'residual score'],
    hint: ['barriers', 'total', 'value', 'issues', 'level'],
  },
  priority: {
    strong: ['priority', 'project priority', 'priority level', 'rank', 'ranking', 'moscow', 'prio', 'priority rank', 'priority score', 'prioritisation', 'prioritization', 'priority rating'],
    weak: ['importance', 'urgency', 'tier', 'criticality'],
  },
  comment: {
    strong: ['comment', 'comments', 'notes', 'note', 'remarks', 'remark', 'commentary', 'status update', 'latest update', 'update', 'updates', 'progress update', 'status comment', 'status comments', 'narrative', 'highlights', 'key updates', 'status notes', 'progress notes', 'weekly update', 'latest news', 'latest status', 'status summary', 'rag commentary', 'project update', 'team remarks', 'status commentary', 'progress summary', 'monthly update', 'path to green', 'headline', 'headlines', 'this month', 'latest position', 'position', 'current position', 'status narrative', 'where we are', 'route to green', 'return to green'],
    weak: ['observations', 'executive summary', 'next steps', 'current status', 'explanation', 'summary', 'status', 'progress', 'status report', 'justification', 'project notes', 'additional comments', 'latest progress', 'achievements', 'accomplishments', 'status description', 'additional notes'],
    hint: ['reason', 'issues', 'actions', 'current progress'],
  },
  nextMilestone: {
    strong: ['next milestone', 'upcoming milestone', 'next key milestone', 'next gate', 'next deliverable', 'next major milestone'],
    weak: ['milestone', 'current milestone', 'next stage'],
  },
  decision: {
    strong: ['decision', 'decision required', 'decision needed', 'decisions', 'decisions required', 'decision requested', 'decisions needed', 'board decision', 'steering committee decision'],
    weak: ['escalation', 'ask', 'action required', 'support required', 'outcome', 'approval decision'],
  },
};
