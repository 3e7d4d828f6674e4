import type { ValueWords } from './value-words';

function pairs(firsts: readonly string[], seconds: readonly string[]): readonly string[] {
  return firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`));
}

/** English words of cells. */
export const enValues: ValueWords = {
  months: [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  weekdays: [
    ['monday', 'mon'],
    ['tuesday', 'tues', 'tue'],
    ['wednesday', 'weds', 'wed'],
    ['thursday', 'thurs', 'thur', 'thu'],
    ['friday', 'fri'],
    ['saturday', 'sat'],
    ['sunday', 'sun'],
  ],
  status: {
    candidate: [
      'candidate', 'idea', 'ideas', 'concept', 'concept stage', 'proposed', 'proposal', 'pipeline', 'draft', 'demand', 'request', 'requested',
      'submitted', 'under review', 'under consideration', 'under evaluation', 'for approval', 'awaiting approval', 'pending approval',
      'approval pending', 'to be approved', 'not yet approved', 'business case', 'outline business case', 'strategic outline case',
      'strategic outline business case', 'full business case', 'business case stage', 'obc', 'soc', 'sobc', 'fbc', 'feasibility', 'feasibility study',
      'pre feasibility', 'pre approval', 'assessment', 'triage', 'intake', 'evaluation', 'selection', 'create', 'select', 'prospect', 'potential', 'aspiration', 'aspirational',
      'unapproved', 'ideation', 'early stage', 'pre project', 'in review for approval', 'seeking funding', 'unfunded', 'not funded', 'funding bid',
      'discovery', 'in discovery', 'scoping', 'in scoping', 'being scoped', 'scope', 'bid', 'bidding', 'bid stage', 'at bid', 'initial idea', 'new idea', 'funnel', 'wish list', 'wishlist', 'long list', 'shortlisted', 'options appraisal', 'awaiting decision',
    ],
    'not-started': [
      'not started', 'not yet started', 'notstarted', 'yet to start', 'yet to begin', 'not begun', 'not commenced', 'not yet begun', 'unstarted', 'to start', 'to begin',
      'to do', 'todo', 'backlog', 'product backlog', 'queued', 'in queue', 'queue', 'planned', 'planned not started', 'pns', 'ns', 'scheduled', 'approved', 'approved not started',
      'funded', 'ready', 'ready to start', 'shovel ready', 'new', 'future', 'upcoming', 'pending', 'pending start', 'awaiting start', 'waiting', 'selected for development',
      'committed', 'authorised', 'authorized', 'next', 'next up', 'created',
      'portfolio backlog', 'programme backlog', 'in backlog', 'later', 'not due', 'tender', 'tendering', 'out to tender', 'at tender', 'tender stage', 'in tender', 'pre tender', 'pre construction', 'preconstruction', 'pre start', 'yet to commence', 'to commence',
    ],
    live: [
      'in progress', 'inprogress', 'in process', 'in work', 'in hand', 'progressing', 'progress', 'ongoing', 'on going', 'underway', 'under way', 'active', 'live', 'open', 'started', 'running', 'current',
      'wip', 'work in progress', 'doing', 'in delivery', 'delivery', 'delivering', 'execution', 'executing', 'execute', 'in execution', 'implementation', 'implementing', 'implement', 'in implementation',
      'in development', 'development', 'under development', 'developing', 'dev', 'build', 'building', 'in build', 'construction', 'under construction', 'in construction', 'on site',
      'design', 'in design', 'designing', 'detailed design', 'planning', 'in planning', 'plan', 'definition', 'define', 'defining', 'initiation', 'initiating', 'initiate', 'initiated', 'start up', 'startup', 'mobilisation', 'mobilising', 'mobilization',
      'alpha', 'beta', 'private beta', 'public beta', 'pilot', 'piloting', 'prototype', 'procurement', 'in procurement', 'analysis', 'requirements', 'manage',
      'testing', 'test', 'in test', 'in testing', 'uat', 'qa', 'in qa', 'to test', 'review', 'in review', 'peer review', 'code review', 'monitoring', 'monitor', 'rollout', 'roll out', 'rolling out', 'deployment', 'deploying', 'transition', 'handover',
      'closing', 'closure', 'close out', 'closeout', 'in closure', 'closing out', 'on track', 'on schedule', 'on target', 'on plan', 'ahead', 'ahead of schedule', 'at risk', 'off track', 'off schedule', 'behind', 'behind schedule', 'delayed', 'delay', 'late', 'overdue', 'slipping',
      'blocked', 'impeded', 'escalated', 'incomplete', 'not complete', 'not completed', 'not yet complete', 'not finished', 'not done', 'partially complete', 'partially completed', 'partly complete', 'nearly complete', 'almost complete', 'almost done', 'reopened', 're opened', 'continuing', 'extended', 'in service transition',
      'in production', 'production', 'in flight', 'inflight', 'now', 'on programme', 'mobilised', 'in mobilisation', 'in pilot',
    ],
    'on-hold': [
      'on hold', 'onhold', 'hold', 'held', 'paused', 'pause', 'suspended', 'suspend', 'deferred', 'defer', 'postponed', 'parked', 'frozen', 'halted', 'dormant', 'inactive', 'stalled', 'deprioritised', 'deprioritized', 'de prioritised', 'de prioritized', 'on ice', 'shelved', 'pending hold', 'awaiting funding',
    ],
    done: [
      'done', 'complete', 'completed', 'finished', 'closed', 'closed out', 'delivered', 'fully delivered', 'implemented', 'achieved', 'resolved', 'ended', 'signed off', 'fully complete', 'project complete', 'project completed', 'project closed', 'closed complete', 'complete on time', 'completed on time', 'completed late', 'deployed', 'released', 'launched', 'in operation', 'operational', 'in service', 'went live', 'gone live', 'archived', 'fixed', 'benefits realisation', 'post implementation', 'post implementation review',
      'wrapped', 'wrapped up', 'bau', 'in bau', 'now bau', 'business as usual', 'moved to bau', 'handed over', 'retired', 'decommissioned', 'sunset',
      'live hypercare', 'live in hypercare', 'live and in hypercare', 'hypercare', 'in hypercare', 'early life support', 'warranty', 'warranty period', 'in warranty',
      'practical completion', 'practical completion achieved', 'practically complete', 'defects', 'defects period', 'in defects', 'in defects period', 'defects liability', 'defects liability period', 'making good defects', 'final account', 'final account agreed',
      'closed won', 'won', 'realised', 'realized', 'benefits realised', 'benefits realized', 'fully realised', 'fully realized', 'completed and closed', 'complete and closed', 'handover complete', 'handover completed',
    ],
    cancelled: [
      'cancelled', 'canceled', 'cancel', 'canx', 'terminated', 'abandoned', 'withdrawn', 'rejected', 'declined', 'refused', 'dropped', 'drop', 'drop project', 'stopped', 'killed', 'discontinued', 'aborted', 'void', 'voided', 'obsolete', 'superseded', 'merged', 'duplicate', 'not proceeding', 'not progressing', 'not required', 'not pursued', 'no longer required', 'no longer proceeding', 'will not do', 'wont do', 'won t do', 'closed incomplete', 'closed cancelled', 'unsuccessful', 'scrapped', 'removed', 'closed lost', 'lost', 'closed rejected', 'closed not approved', 'not approved', 'not supported', 'no go',
    ],
  },
  statusInside: {
    candidate: ['concept', 'awaiting approval', 'pending approval', 'business case', 'proposed', 'under consideration', 'feasibility'],
    'not-started': ['not started', 'not yet started', 'yet to start', 'not commenced', 'shovel ready', 'to do'],
    live: ['in progress', 'in process', 'ongoing', 'underway', 'under way', 'on track', 'at risk', 'off track', 'behind schedule', 'ahead of schedule', 'in delivery', 'under construction', 'in development', 'delayed', 'overdue', 'incomplete'],
    'on-hold': ['on hold', 'paused', 'suspended', 'deferred', 'postponed', 'parked', 'deprioritised', 'deprioritized'],
    done: ['complete', 'completed', 'finished', 'closed', 'delivered', 'done'],
    cancelled: ['cancelled', 'canceled', 'terminated', 'abandoned', 'withdrawn', 'rejected', 'discontinued', 'no longer required', 'not proceeding'],
  },
  statusLeads: {
    candidate: [],
    'not-started': [],
    live: [],
    'on-hold': [],
    done: pairs(
      ['handed to', 'handed over to', 'handed to the', 'handed over to the', 'transferred to', 'transitioned to', 'passed to', 'moved to', 'moved into', 'delivered to', 'released to'],
      ['bau', 'business as usual', 'ops', 'operations', 'service', 'live service', 'support', 'run', 'client', 'customer', 'users', 'occupier', 'tenant'],
    ),
    cancelled: [
      ...pairs(
        ['rejected', 'withdrawn', 'cancelled', 'canceled', 'terminated', 'abandoned', 'superseded', 'discontinued', 'merged', 'declined', 'refused', 'scrapped', 'aborted'],
        ['at', 'by', 'into', 'with', 'following', 'after', 'due', 'because', 'in', 'on', 'as', 'per'],
      ),
      'replaced by', 'absorbed into', 'absorbed by', 'incorporated into', 'rolled into', 'combined with', 'combined into',
    ],
  },
  doubts: [
    'pending', 'awaiting', 'subject to', 'to be', 'tbc', 'unconfirmed', 'provisional', 'provisionally', 'outstanding', 'snag', 'snags', 'snagging', 'except', 'apart from', 'not yet', 'but',
    'expected', 'resubmit', 'resubmitted', 'resubmitting', 'resubmission', 'appeal', 'reopened',
  ],
  negations: ['not', 'non', 'never', 'no', 'yet', 'nearly', 'almost', 'partially', 'partly', 'part', 'mostly', 'substantially', 'to be', 'cannot be', 'awaiting', 'until', 'before', 'when', 'half', 'near', 'un', 'isn t', 'hasn t', 'being'],
  colours: {
    G: ['green'],
    A: ['amber', 'yellow', 'orange'],
    R: ['red'],
  },
  weakColours: {
    G: ['on track', 'on schedule', 'on target', 'on plan', 'healthy', 'good', 'ahead of schedule'],
    A: ['at risk', 'needs attention', 'some concerns', 'caution', 'some issues', 'minor issues'],
    R: ['off track', 'critical', 'in trouble', 'behind schedule', 'serious issues', 'major issues'],
  },
  ordinals: [
    [0, ['very low', 'vl', 'negligible', 'insignificant', 'lowest', 'trivial']],
    [1, ['low', 'l', 'minor', 'small', 'weak', 'slight']],
    [2, ['medium', 'm', 'med', 'moderate', 'mid', 'average', 'normal', 'middle']],
    [3, ['high', 'h', 'major', 'significant', 'large', 'strong']],
    [4, ['very high', 'vh', 'severe', 'critical', 'highest', 'extreme', 'very strong', 'very large']],
  ],
  yes: ['yes', 'y', 'true', 'x', '✓', '✔', '☑', '✅'],
  no: ['no', 'n', 'false', '☐', '✗', '✘', '❌'],
  nonValues: [
    'na', 'n a', 'n k', 'nk', 'tbc', 'tbd', 'tba', 'none', 'nil', 'null', 'nan', 'unknown', 'not known', 'not applicable', 'not available', 'not set', 'not specified', 'not stated', 'not provided',
    'not yet known', 'unspecified', 'undefined', 'unassigned', 'not assigned', 'to be confirmed', 'to be determined', 'to be agreed', 'to be advised', 'to be decided', 'to be set', 'ongoing', 'on going', 'open ended',
    'continuous', 'auto updated', 'auto update', 'automatic', 'various', 'varies', 'confidential', 'commercial in confidence', 'commercially sensitive', 'redacted', 'exempt', 'withheld', 'pending', 'blank', 'empty', 'missing', 'no data', 'no date', 'no end date', 'asap', 'unlimited', 'not required', 'no budget', 'not costed', 'uncosted',
  ],
  nonValueStarts: ['exempt under', 'exempt from', 'exempt as', 'exemption under', 'tbc ', 'tbd ', 'tba ', 'to be confirmed', 'to be determined', 'to be agreed', 'not yet ', 'early planning', 'awaiting ', 'subject to ', 'dependent on ', 'depends on ', 'withheld ', 'n a ', 'not applicable', 'not available', 'data withheld', 'unknown ', 'to be decided', 'to be set'],
  referenceStarts: ['included in', 'included within', 'included under', 'included above', 'included below', 'incl in', 'inc in', 'part of', 'covered by', 'covered in', 'contained in', 'see ', 'refer to', 'as per', 'as above', 'same as', 'ditto', 'combined with', 'funded under', 'funded from'],
  units: {
    minute: ['min', 'mins', 'minute', 'minutes'],
    hour: ['h', 'hr', 'hrs', 'hour', 'hours', 'person hours', 'man hours', 'person hour', 'man hour'],
    day: ['d', 'day', 'days', 'working days', 'work days', 'business days', 'person days', 'man days', 'person day', 'man day', 'mandays', 'manday', 'pd', 'calendar days', 'edays', 'eday'],
    week: ['w', 'wk', 'wks', 'week', 'weeks', 'working weeks', 'person weeks'],
    month: ['mo', 'mos', 'mth', 'mths', 'mon', 'mons', 'month', 'months', 'person months', 'man months'],
    year: ['y', 'yr', 'yrs', 'year', 'years'],
    fte: ['fte', 'ftes'],
    point: ['pts', 'point', 'points', 'sp', 'story points'],
  },
  magnitudes: [
    [3, ['k', 'thousand', 'thousands', 'thou', '000', '000s']],
    [5, ['lakh', 'lakhs', 'lac', 'lacs']],
    [6, ['m', 'mn', 'mln', 'mill', 'million', 'millions', 'mm']],
    [7, ['crore', 'crores', 'cr']],
    [9, ['bn', 'b', 'bln', 'billion', 'billions']],
    [12, ['tn', 'trillion', 'trillions']],
  ],
  currencies: [
    ['GBP', ['pound', 'pounds', 'pounds sterling', 'sterling']],
    ['EUR', ['euro', 'euros']],
    ['USD', ['us dollars', 'us dollar']],
    ['$', ['dollar', 'dollars']],
    ['INR', ['rupees', 'rupee']],
  ],
  percent: ['%', 'percent', 'per cent', 'pct', 'pc'],
  per: ['per', 'a', 'each', 'every'],
  commaHints: [],
};
