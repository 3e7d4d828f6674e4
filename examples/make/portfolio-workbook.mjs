import { date, letters, money, percent, relations, serial, styled, workbook, xml } from './package.mjs';
import { lastProjects, lastStatusDate } from './last-month-data.mjs';
import { allocations, capacity, criteria, objectives, projects, risks, statusDate } from './portfolio-data.mjs';

const headers = [
  ['ID', null],
  ['Project', null],
  ['Programme', null],
  ['Owner', null],
  ['Strategic objective', null],
  ['Status', null],
  ['RAG', null],
  ['Start', 'Schedule'],
  ['Baseline end', 'Schedule'],
  ['Forecast end', 'Schedule'],
  ['% complete', 'Schedule'],
  ['Budget', 'Cost (£k)'],
  ['Actual', 'Cost (£k)'],
  ['Forecast', 'Cost (£k)'],
  ...criteria.map(([label]) => [label, 'Scoring']),
  ['Last updated', null],
  ['Comment', null],
];
const column = (title) => headers.findIndex(([header]) => header === title);
const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const firstDataRow = 5;
const subtotalAfter = 20;

/** Every eighth date is typed as a text in one of three spellings, as dates pasted from e-mails are. */
function spelled(iso, place) {
  if (iso === null) return null;
  const [year, month, day] = iso.split('-');
  if (place % 8 === 3) return `${day}/${month}/${year}`;
  if (place % 16 === 6) return iso;
  if (place % 16 === 14) return `${Number(day)} ${monthNames[Number(month) - 1].slice(0, 3)} ${year}`;
  return date(iso);
}

/** Rounds to whole percent points what the plan would have reached by the status date, plus the given points. */
function progress(start, baselineEnd, { points, statusDate }) {
  if (points === null) return null;
  if (points === 'done') return percent(1);
  const planned = (serial(statusDate) - serial(start)) / (serial(baselineEnd) - serial(start));
  return percent(Math.min(0.99, Math.round(planned * 100 + points) / 100));
}

const daysBefore = (days, statusDate) => new Date((serial(statusDate) - days - 25569) * 86400000).toISOString().slice(0, 10);

function projectRow(project, index, statusDate) {
  const [id, name, programme, owner, objective, status, rag, start, baselineEnd, forecastEnd, points, budget, spent, outlook, ratings, age, comment] = project;
  const done = progress(start, baselineEnd, { points, statusDate });
  const actual = spent === null || done === null ? null : money(Math.round((budget * done.percent * spent) / 5) * 5);
  return [
    id, name, programme, owner, objective, status, rag,
    spelled(start, index), spelled(baselineEnd, index + 5), spelled(forecastEnd, index + 2), done,
    money(budget), actual, outlook === null ? null : money(Math.round((budget * outlook) / 5) * 5),
    ...ratings, date(daysBefore(age, statusDate)), comment || null,
  ];
}

function sumRow(label, rows) {
  const sums = headers.map(([, group], index) =>
    group === 'Cost (£k)' ? styled(rows.reduce((sum, row) => sum + (row[index]?.money ?? 0), 0), 'total') : styled(null, 'total'),
  );
  sums[1] = styled(label, 'total');
  return sums;
}

function portfolioSheet({ list, statusDate, statusText }) {
  const rows = list.map((project, index) => projectRow(project, index, statusDate));
  const [first, second] = [rows.slice(0, subtotalAfter), rows.slice(subtotalAfter)];
  const weights = headers.map(([header, group]) => {
    if (header === 'Forecast') return styled('Weight %', 'bold');
    return group === 'Scoring' ? styled(criteria.find(([label]) => label === header)[1], 'bold') : null;
  });
  const starts = ['Schedule', 'Cost (£k)', 'Scoring'].map((group) => headers.findIndex((header) => header[1] === group));
  const ends = starts.map((start) => headers.findLastIndex((header) => header[1] === headers[start][1]));
  return {
    name: 'Portfolio',
    rows: [
      [styled('Change portfolio 2026/27', 'title')],
      [`Status as of ${statusText} · money in £k · ratings 1 (low) to 5 (high)`],
      weights,
      headers.map(([, group], index) => (starts.includes(index) ? styled(group, 'group') : null)),
      headers.map(([header]) => styled(header, 'head')),
      ...first,
      sumRow('Subtotal first tranche', first),
      ...second,
      sumRow('Total', rows),
    ],
    widths: [8, 30, 20, 14, 22, 13, 9, 12, 13, 13, 11, 10, 10, 10, 12, 14, 10, 8, 13, 13, 52],
    merges: starts.map((start, index) => `${letters(start)}4:${letters(ends[index])}4`),
    validations: [
      { ref: `G${firstDataRow + 1}:G200`, list: ['Green', 'Amber', 'Red'] },
      { ref: `F${firstDataRow + 1}:F200`, list: ['Proposed', 'Not started', 'In progress', 'On hold', 'Completed', 'Cancelled'] },
    ],
    freeze: [firstDataRow, 2],
    legacyDrawing: 'rId1',
    relations: [
      ['rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId2', 'comments', '../comments1.xml'],
    ],
  };
}

const programmes = [...new Set(projects.map(([, , programme]) => programme))];

function budgetsOf(list) {
  return programmes.map((name) => list.filter((project) => project[2] === name).reduce((sum, project) => sum + project[11], 0));
}

function overviewSheet(budgets) {
  return {
    name: 'Overview',
    rows: [
      [styled('Budget by programme, £k', 'title')],
      [],
      [styled('Programme', 'head'), styled('Budget', 'head')],
      ...programmes.map((name, index) => [name, money(budgets[index])]),
    ],
    widths: [24, 12],
    drawing: 'rId1',
    relations: [['rId1', 'drawing', '../drawings/drawing1.xml']],
  };
}

const month = (offset) => `${2026 + Math.floor((10 + offset) / 12)}-${String(((10 + offset) % 12) + 1).padStart(2, '0')}-01`;

const otherSheets = () => [
  {
    name: 'Objectives',
    rows: [
      ['Objective', 'Weight %', 'Measure', 'Baseline', 'Target', 'Current', 'Start', 'Due date', 'Owner'].map((header) => styled(header, 'head')),
      ...objectives.map(([name, weight, measure, baseline, target, current, start, due, owner]) => [name, weight, measure, baseline, target, current, date(start), date(due), owner]),
    ],
    widths: [26, 10, 30, 10, 10, 10, 12, 12, 16],
  },
  {
    name: 'Allocations',
    rows: [
      [styled('Planned hours per month', 'title')],
      [],
      [...['Person', 'Role', 'Project'].map((header) => styled(header, 'head')), ...Array.from({ length: 12 }, (_, offset) => styled(serial(month(offset)), 'month'))],
      ...allocations.map(([person, role, project, hours]) => [person, role, project, ...hours.map((amount) => (amount === 0 ? null : amount))]),
    ],
    widths: [16, 20, 10, ...new Array(12).fill(10)],
  },
  {
    name: 'Capacity',
    rows: [['Person', 'Role', 'Capacity (hours per month)'].map((header) => styled(header, 'head')), ...capacity],
    widths: [16, 20, 26],
  },
  {
    name: 'Risks',
    rows: [
      ['Risk ID', 'Risk', 'Project', 'Probability', 'Impact', 'Status', 'Owner', 'Due', 'Response'].map((header) => styled(header, 'head')),
      ...risks.map(([id, name, project, probability, impact, status, owner, due, response]) => [id, name, project, probability, impact, status, owner, date(due), response || null]),
    ],
    widths: [9, 38, 10, 11, 9, 10, 14, 12, 36],
  },
];

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

function chartParts(budgets) {
  const last = programmes.length + 3;
  const reference = (letter) => `Overview!$${letter}$4:$${letter}$${last}`;
  const cached = (values) => `<c:ptCount val="${values.length}"/>${values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}`;
  return {
    'xl/drawings/drawing1.xml': xml(
      `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>17</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Budget by programme"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    ),
    'xl/drawings/_rels/drawing1.xml.rels': relations([['rId1', 'chart', '../charts/chart1.xml']]),
    'xl/charts/chart1.xml': xml(
      `<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>${reference('A')}</c:f><c:strCache>${cached(programmes)}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${reference('B')}</c:f><c:numCache>${cached(budgets)}</c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="t"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
    ),
  };
}

function commentParts() {
  const cell = { row: firstDataRow - 1, column: column('Forecast end') };
  const note = 'Agreed with the board on 2 March: change this date only after the monthly review.';
  return {
    'xl/comments1.xml': xml(
      `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>PMO</author></authors><commentList><comment ref="${letters(cell.column)}${cell.row + 1}" authorId="0"><text><r><t>${note}</t></r></text></comment></commentList></comments>`,
    ),
    'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:160pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>11, 15, 3, 4, 14, 15, 7, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${cell.row}</x:Row><x:Column>${cell.column}</x:Column></x:ClientData></v:shape></xml>`,
  };
}

/** `examples/portfolio.xlsx` as bytes. */
export const portfolioWorkbook = () => register({ list: projects, statusDate, statusText: '31 October 2026' });

/** `examples/portfolio-last-month.xlsx` as bytes. */
export const portfolioLastMonthWorkbook = () => register({ list: lastProjects, statusDate: lastStatusDate, statusText: '30 September 2026' });

function register(month) {
  const budgets = budgetsOf(month.list);
  return workbook({
    sheets: [overviewSheet(budgets), portfolioSheet(month), ...otherSheets()],
    extra: { ...chartParts(budgets), ...commentParts() },
    types: [
      ['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
      ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
      ['xl/comments1.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'],
    ],
    defaults: [['vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing']],
  });
}
