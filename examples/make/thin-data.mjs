/** What most teams really have: a name, an owner, a status, an end date and a remark. Three quarters are completed. */
export const statusDate = '2026-10-31';

const owners = ['Anna Keller', 'Ben Osei', 'Carla Dias', 'Dev Patel'];

/** Names of finished work, closed one after another since 2025. */
const completed = [
  'Website relaunch', 'New phone contract', 'Office move', 'Payroll provider change', 'Invoice scanning', 'Laptop replacement',
  'Fire safety audit', 'Customer survey', 'Price list 2026', 'Shop floor lighting', 'Supplier review', 'Warehouse racking',
  'Time recording', 'Data backup test', 'Training plan', 'Brand guide', 'Returns process', 'Cleaning tender',
  'Energy contract', 'Visitor desk', 'Fleet leasing', 'Archive clear-out', 'Spam filter', 'Newsletter tool',
  'Works council agreement', 'First aid kits', 'Printer contract', 'Safety walk',
];

/** Name, owner, status, end as typed, remark. */
const open = [
  ['Customer portal', 'Anna Keller', 'In progress', '30/11/2026', 'Waiting for texts from marketing'],
  ['Stock count app', 'Ben Osei', 'In progress', '15/09/2026', 'Nearly there'],
  ['New coffee machines', 'Carla Dias', 'On hold', '', 'No budget this year'],
  ['Quality manual', 'Dev Patel', 'In progress', 'TBC', ''],
  ['Apprentice programme', 'Anna Keller', 'Not started', '31/03/2027', ''],
  ['CRM clean-up', 'Ben Osei', 'In progress', '16/10/2026', 'Half of the duplicates gone'],
  ['Parking permits', 'Carla Dias', 'In progress', '31/08/2026', 'Waits for the city council'],
  ['Cyber insurance', 'Dev Patel', 'In progress', '29/01/2027', ''],
  ['Loading bay doors', 'Anna Keller', 'Not started', '26/02/2027', ''],
];

const twoDigits = (number) => String(number).padStart(2, '0');

export const rows = [
  ...completed.map((name, index) => {
    const month = index % 20;
    const end = `${twoDigits(1 + ((index * 7) % 28))}/${twoDigits((month % 12) + 1)}/${2025 + Math.floor(month / 12)}`;
    return [name, owners[index % owners.length], 'Completed', end, index % 3 === 0 ? 'Done' : ''];
  }),
  ...open,
].map((row, index, all) => all[(index * 11) % all.length] ?? row);
