import type { TableKind } from '../found-table';

/** What a kind of table is called in sheet names and titles, and what its rows are called in headers. All folded. */
export type KindWords = {
  /** Matches folded titles and sheet names, words split. */
  readonly title: RegExp;
  /** Names of one row, as the header of its name, description or id column begins. */
  readonly nouns: readonly string[];
};

export const kindWords: Readonly<Partial<Record<TableKind, KindWords>>> = {
  projects: {
    title: /\b(?:projects?|portfolio|initiatives?|programmes?|programs?|pipeline|investments?|projekte|projektliste|projektportfolio|vorhaben|proyectos|portafolio|cartera|projetos|projets|portefeuille)\b|المشاريع|المشروعات/u,
    nouns: ['project', 'projects', 'initiative', 'scheme', 'programme', 'program', 'investment', 'projekt', 'projektname', 'projektbezeichnung', 'vorhaben', 'proposal', 'idea', 'proyecto', 'nombre del proyecto', 'nombre proyecto', 'iniciativa', 'projeto', 'nome do projeto', 'projet', 'nom du projet', 'intitule du projet', 'name of project', 'المشروع', 'اسم المشروع'],
  },
  tasks: {
    title: /\b(?:tasks?|wbs|work breakdown|schedule|gantt|project plan|work ?plan|backlog|activities|sprint|to ?do|aufgaben|vorgange|terminplan|projektplan|timeline|plan|tareas|cronograma|tarefas|taches|planning)\b/u,
    nouns: ['task', 'tasks', 'activity', 'work item', 'user story', 'story', 'epic', 'feature', 'deliverable', 'subtask', 'work package', 'vorgang', 'vorgangsname', 'aufgabe', 'arbeitspaket', 'wbs', 'nombre de tarea', 'nombre de la tarea', 'tarea', 'actividad', 'nome da tarefa', 'tarefa', 'atividade', 'nom de la tache', 'tache', 'المهمة'],
  },
  risks: { title: /\b(?:risks?|raid|risiken|risiko|risikoanalyse|risikoregister|threats|riesgos|riscos|risques)\b|المخاطر/u, nouns: ['risk', 'threat', 'hazard', 'risiko', 'riesgo', 'risco', 'risque'] },
  issues: { title: /\b(?:issues?|problems?|probleme|defects?|bugs?|incidents?)\b/u, nouns: ['issue', 'problem', 'defect', 'bug', 'incident'] },
  changes: { title: /\b(?:change (?:requests?|log|register|control)|changes|cr log|anderungen|anderungsantrage)\b/u, nouns: ['change', 'change request', 'cr'] },
  decisions: { title: /\b(?:decisions?|entscheidungen)\b/u, nouns: ['decision', 'entscheidung'] },
  actions: { title: /\b(?:actions?|action (?:log|items?|list)|massnahmen|open points?)\b/u, nouns: ['action', 'action item', 'massnahme'] },
  milestones: { title: /\b(?:milestones?|key dates|meilensteine?)\b/u, nouns: ['milestone', 'meilenstein'] },
  objectives: { title: /\b(?:objectives?|strategic (?:goals|objectives|priorities)|goals|okrs?|strategy map|ziele)\b/u, nouns: ['objective', 'strategic objective', 'goal', 'strategic goal', 'strategic priority', 'ziel', 'okr'] },
  allocations: { title: /\b(?:allocations?|assignments?|resource plan|resourcing|resource allocation|staffing|resources|einsatzplan|ressourcen|timesheets?)\b/u, nouns: [] },
  capacity: { title: /\b(?:capacity|capacities|availability|kapazitat|kapazitaten|headcount)\b/u, nouns: [] },
  benefits: { title: /\b(?:benefits?|benefit (?:register|realisation|realization|tracker)|nutzen)\b/u, nouns: ['benefit', 'nutzen'] },
  skills: { title: /\b(?:skills?|competenc(?:y|ies)|skill matrix)\b/u, nouns: ['skill', 'competency'] },
  'budget-lines': { title: /\b(?:budget|costs?|finances?|financials?|expenses?|expenditure|spend|funding|kosten|cost plan)\b/u, nouns: ['cost item', 'budget line', 'budget item', 'cost category', 'line item', 'expense', 'cost code', 'kostenart', 'cost element'] },
  'update-log': { title: /\b(?:update log|updates|status (?:updates|log)|history|journal|version history|change history|revision history|log book|weekly updates)\b/u, nouns: ['update'] },
};

/** Words of a sheet name or title that say: not the real thing. */
export const lesserSheets = /\b(?:copy|test|old|archive|archived|backup|template|example|sample|draft|pivot|dashboard|chart|summary|lookup|lists?|reference|definitions?|instructions?|readme|help|kopie|alt|vorlage|archiv|do not use|previous|superseded)\b/u;

/** Words of a sheet name that say: over and done with. */
export const closedSheets = /^(?!.*\b(?:open|active|live|current|all|and)\b).*\b(?:closed|completed?|ended|finished|history|historic|historical|past|cancelled|abgeschlossen|erledigt)\b/u;

/** Words of a sheet name that say: this is the list everyone works from. */
export const mainSheets = /\b(?:projects?|portfolio|master|register|project list|initiatives|tracker|pipeline|projekte|projektliste|ubersicht|programme)\b/u;
