/** The made-up portfolio: one line a project, written so that what is planted (README.md) is all there is to find. */
export const statusDate = '2026-10-31';

export const objectives = [
  // name, weight %, measure, baseline, target, current, start, due, owner
  ['Cut cost to serve', 30, 'Cost per contact, £', 6.4, 4.8, 5.5, '2026-01-01', '2027-12-31', 'H. Osei'],
  ['Grow digital sales', 25, 'Share of sales online, %', 31, 45, 38, '2026-01-01', '2027-06-30', 'R. Lindqvist'],
  ['Meet new regulation', 20, 'Audit actions closed', 0, 40, 22, '2026-01-01', '2026-12-31', 'T. Brandt'],
  ['Safer sites', 15, 'Lost-time injuries a year', 24, 12, 20, '2026-01-01', '2026-12-31', 'M. Silva'],
  ['Lower carbon', 10, 'Tonnes CO2e, thousands', 88, 60, 88, '2026-01-01', '2028-12-31', 'H. Osei'],
];

const [cost, digital, regulation, safety] = objectives.map(([name]) => name);

/**
 * id, name, programme, owner, objective, status, reported RAG, start, baseline end, forecast end,
 * progress against plan in points (null: no % typed), budget £k, actual / (budget x %), forecast / budget,
 * ratings (fit, value, urgency, ease, delivery risk), days since update, comment
 */
export const projects = [
  ['P-001', 'Warehouse robotics', 'Operations', 'A. Meyer', cost, 'In progress', 'Amber', '2026-01-05', '2027-03-31', '2027-05-14', -4, 1200, 1.02, 1.03, [5, 4, 3, 2, 4], 9, 'Second robot cell late from the supplier; new date agreed.'],
  ['P-002', 'Payments gateway', 'Digital', 'L. Chen', digital, 'In progress', 'Green', '2026-02-02', '2027-01-29', '2027-01-29', 0, 640, 0.97, 1.22, [4, 5, 5, 3, 3], 5, 'Build complete, test environment being set up.'],
  ['P-003', 'ERP consolidation', 'Finance', 'M. Silva', cost, 'In progress', 'Red', '2025-06-02', '2026-12-18', '2027-04-30', -14, 3400, 1.12, 1.14, [5, 5, 4, 1, 5], 12, 'Data migration failed its second rehearsal. Re-plan with the board.'],
  ['P-004', 'Customer self-service portal', 'Digital', 'R. Lindqvist', digital, 'In progress', 'Green', '2026-03-02', '2027-02-26', '2027-02-26', 2, 820, 1.0, 1.0, [5, 5, 4, 3, 2], 7, 'Pilot with 400 customers went well.'],
  ['P-005', 'Fleet telematics', 'Operations', 'J. Novak', safety, 'In progress', 'Green', '2025-03-03', '2026-09-20', '2026-09-20', null, 410, null, 1.0, [3, 3, 3, 4, 2], 20, 'Rollout nearly done, waiting for the last depots.'],
  ['P-006', 'HR self-service', 'People', 'P. Rossi', cost, 'In progress', 'Green', '2026-04-06', '2027-03-31', '2027-03-31', 1, 260, 0.95, 0.98, [3, 3, 2, 4, 2], 15, 'On plan.'],
  ['P-007', 'Branch refit wave 2', 'Operations', 'M. Silva', null, 'In progress', 'Amber', '2026-01-12', '2026-12-11', '2027-01-08', -6, 950, 1.01, 1.02, [2, 3, 2, 3, 3], 11, 'Two sites wait for planning consent.'],
  ['P-008', 'Data protection remediation', 'Risk and compliance', 'T. Brandt', regulation, 'In progress', 'Green', '2026-05-04', '2026-12-23', '2026-12-23', 0, 300, 1.0, 1.01, [4, 3, 5, 3, 2], 6, 'Seven of twelve systems cleared.'],
  ['P-009', 'Loyalty app', 'Digital', 'L. Chen', digital, 'In progress', 'Green', '2026-02-16', '2026-11-30', '2027-03-30', -3, 540, 0.98, 1.0, [4, 4, 3, 3, 3], 8, 'Scope agreed with marketing, all good.'],
  ['P-010', 'Supplier onboarding', 'Finance', 'P. Rossi', cost, 'In progress', 'Green', '2026-06-01', '2027-02-26', '2027-02-26', 3, 180, 1.0, 1.0, [3, 3, 3, 5, 1], 4, 'Ahead of plan.'],
  ['P-011', 'Site safety sensors', 'Operations', 'J. Novak', safety, 'In progress', 'Green', '2026-03-16', '2027-04-30', '2027-04-30', 0, 720, 0.99, 1.0, [4, 4, 4, 3, 2], 10, 'First three sites live.'],
  ['P-012', 'Contact centre platform', 'Digital', 'A. Meyer', cost, 'In progress', 'Amber', '2026-01-19', '2027-01-29', '2027-01-29', -13, 1100, 1.0, 1.02, [5, 5, 4, 2, 4], 13, 'Telephony integration slower than planned.'],
  ['P-013', 'Pricing engine', 'Digital', 'R. Lindqvist', digital, 'In progress', 'Amber', '2026-04-20', '2027-03-26', '2027-03-26', 0, 480, 1.0, 1.07, [4, 5, 3, 3, 3], 16, 'Extra licences needed; change request raised.'],
  ['P-014', 'Audit trail archive', 'Risk and compliance', 'T. Brandt', regulation, 'In progress', 'Green', '2026-07-06', '2027-01-29', '2027-01-29', 1, 150, 0.9, 0.97, [3, 2, 4, 4, 1], 6, 'On plan.'],
  ['P-015', 'Warehouse management upgrade', 'Operations', 'A. Meyer', cost, 'In progress', 'Amber', '2025-11-03', '2026-12-31', '2027-02-05', -7, 890, 1.03, 1.03, [4, 4, 4, 2, 3], 9, 'Shares its test team with the robotics project.'],
  ['P-016', 'Intranet refresh', 'People', 'P. Rossi', null, 'In progress', 'Green', '2026-05-18', '2026-12-18', '2026-12-18', 0, 90, 1.0, 1.0, [1, 2, 2, 5, 1], 21, 'Content owners named.'],
  ['P-017', 'Treasury system', 'Finance', 'M. Silva', regulation, 'In progress', 'Red', '2025-10-06', '2026-11-27', '2027-03-19', -12, 760, 1.09, 1.11, [4, 3, 5, 2, 4], 12, 'Bank interfaces not certified.'],
  ['P-018', 'Online returns', 'Digital', 'R. Lindqvist', digital, 'In progress', 'Green', '2026-08-03', '2027-05-28', '2027-05-28', 0, 330, 1.0, 1.0, [4, 4, 3, 4, 2], 3, 'Team complete since September.'],
  ['P-019', 'Energy metering', 'Operations', 'J. Novak', safety, 'In progress', 'Amber', '2026-02-09', '2026-11-20', '2026-12-18', -5, 210, 1.0, 1.0, [3, 2, 3, 4, 2], 14, 'Meters delivered, fitting started.'],
  ['P-020', 'Case management', 'Risk and compliance', 'T. Brandt', regulation, 'In progress', 'Green', '2026-06-15', '2027-06-25', '2027-06-25', 2, 520, 1.0, 1.0, [4, 4, 3, 3, 3], 7, 'Supplier on site.'],
  ['P-021', 'Master data clean-up', 'Finance', 'M. Silva', cost, 'In progress', 'Red', '2025-12-01', '2026-09-30', '2026-12-11', null, 240, null, 1.13, [4, 3, 4, 3, 3], 12, 'Needs two more people from the business.'],
  ['P-022', 'Learning platform', 'People', 'P. Rossi', null, 'In progress', 'Green', '2026-07-20', '2027-03-26', '2027-03-26', 0, 140, 1.0, 1.0, [2, 3, 2, 4, 1], 18, ''],
  ['P-023', 'Click and collect', 'Digital', 'L. Chen', digital, 'In progress', 'Amber', '2026-03-23', '2027-01-15', '2027-02-12', -8, 430, 1.0, 1.04, [4, 5, 4, 3, 3], 10, 'Store systems team is the bottleneck.'],
  ['P-024', 'Fraud monitoring', 'Risk and compliance', 'T. Brandt', regulation, 'In progress', 'Green', '2026-04-13', '2027-04-23', '2027-04-23', 1, 600, 1.0, 1.0, [5, 4, 5, 3, 3], 5, 'Model in parallel run.'],
  ['P-025', 'Route planning', 'Operations', 'J. Novak', cost, 'On hold', 'Amber', '2026-02-23', '2027-01-29', '2027-01-29', null, 280, null, 1.0, [3, 4, 2, 3, 3], 45, 'Paused until the fleet contract is signed.'],
  ['P-026', 'Branch cash machines', 'Operations', 'M. Silva', null, 'On hold', 'Green', '2026-03-30', '2026-12-31', '2026-12-31', null, 370, null, 1.0, [2, 2, 2, 3, 2], 52, 'Waiting for the landlord.'],
  ['P-027', 'Digital mail room', 'Operations', 'P. Rossi', cost, 'Not started', null, '2027-01-11', '2027-09-30', '2027-09-30', null, 220, null, null, [3, 3, 2, 4, 2], 30, ''],
  ['P-028', 'Mobile wallet', 'Digital', 'L. Chen', digital, 'Not started', null, '2027-02-01', '2027-12-17', '2027-12-17', null, 690, null, null, [5, 5, 3, 2, 4], 26, 'Business case approved.'],
  ['P-029', 'Contractor safety passport', 'Operations', 'J. Novak', safety, 'Not started', null, '2026-12-07', '2027-06-30', '2027-06-30', null, 160, null, null, [4, 3, 4, 4, 1], 12, ''],
  ['P-030', 'Consolidated reporting', 'Finance', 'M. Silva', regulation, 'Not started', null, '2027-01-18', '2027-08-27', '2027-08-27', null, 310, null, null, [4, 3, 4, 3, 2], 12, 'Starts after the ERP go-live.'],
  ['P-031', 'Meeting room booking', 'People', 'P. Rossi', null, 'Proposed', null, null, null, null, null, 60, null, null, [1, 2, 1, 5, 1], 40, 'Idea from the staff survey.'],
  ['P-032', 'Chat assistant', 'Digital', 'R. Lindqvist', digital, 'Proposed', null, null, null, null, null, 350, null, null, [4, 4, 3, 2, 4], 33, ''],
  ['P-033', 'Predictive maintenance', 'Operations', 'A. Meyer', cost, 'Proposed', null, null, null, null, null, 500, null, null, [4, 4, null, 2, null], 33, 'Two ratings still to be agreed.'],
  ['P-034', 'Network upgrade', 'Finance', 'L. Chen', cost, 'Completed', 'Green', '2025-03-03', '2026-02-27', '2026-03-13', 'done', 560, 1.02, 1.02, [3, 3, 3, 4, 2], 120, 'Closed in April.'],
  ['P-035', 'E-signature', 'Digital', 'R. Lindqvist', digital, 'Completed', 'Green', '2025-05-12', '2026-01-30', '2026-01-30', 'done', 130, 0.98, 0.98, [3, 4, 3, 5, 1], 150, 'Live in all branches.'],
  ['P-036', 'Incident reporting', 'Operations', 'J. Novak', safety, 'Completed', 'Green', '2025-08-04', '2026-05-29', '2026-05-15', 'done', 170, 1.0, 1.0, [4, 3, 4, 4, 1], 100, 'Handed over.'],
  ['P-037', 'Expenses card', 'Finance', 'P. Rossi', cost, 'Completed', 'Amber', '2025-10-13', '2026-06-26', '2026-07-31', 'done', 85, 1.08, 1.08, [2, 3, 2, 5, 1], 80, 'Five weeks late, closed.'],
  ['P-038', 'Kiosk trial', 'Digital', 'L. Chen', digital, 'Cancelled', null, '2026-01-26', '2026-10-30', null, null, 190, null, null, [2, 2, 1, 3, 3], 95, 'Stopped after the trial.'],
  ['P-039', 'Delivery slots', 'Digital', 'R. Lindqvist', digital, 'In progress', 'Green', '2026-05-11', '2027-02-12', '2027-02-12', 0, 290, 1.0, 1.0, [4, 4, 3, 4, 2], 9, 'Three regions live.'],
  ['P-040', 'Access control', 'Operations', 'J. Novak', safety, 'In progress', 'Green', '2026-06-22', '2027-05-14', '2027-05-14', 0, 390, 1.0, 1.0, [3, 3, 4, 3, 2], 8, ''],
];

export const criteria = [
  ['Strategic fit', 30],
  ['Customer value', 25],
  ['Urgency', 20],
  ['Ease', 10],
  ['Delivery risk', 15],
];

/** Hours a month from November 2026 on: person, role, project, twelve months. */
export const allocations = [
  ['A. Meyer', 'Solution architect', 'P-001', [80, 80, 90, 90, 80, 60, 40, 0, 0, 0, 0, 0]],
  ['A. Meyer', 'Solution architect', 'P-012', [40, 60, 80, 60, 40, 20, 0, 0, 0, 0, 0, 0]],
  ['A. Meyer', 'Solution architect', 'P-015', [30, 40, 50, 40, 0, 0, 0, 0, 0, 0, 0, 0]],
  ['M. Silva', 'Programme manager', 'P-003', [60, 60, 60, 60, 60, 60, 0, 0, 0, 0, 0, 0]],
  ['M. Silva', 'Programme manager', 'P-017', [40, 40, 40, 40, 40, 0, 0, 0, 0, 0, 0, 0]],
  ['M. Silva', 'Programme manager', 'P-021', [30, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ['L. Chen', 'Developer', 'P-002', [70, 70, 70, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ['L. Chen', 'Developer', 'P-009', [40, 40, 40, 60, 60, 0, 0, 0, 0, 0, 0, 0]],
  ['L. Chen', 'Developer', 'P-028', [0, 0, 0, 40, 60, 90, 90, 90, 90, 90, 80, 80]],
  ['R. Lindqvist', 'Product owner', 'P-004', [50, 50, 50, 40, 0, 0, 0, 0, 0, 0, 0, 0]],
  ['R. Lindqvist', 'Product owner', 'P-013', [30, 30, 30, 30, 30, 0, 0, 0, 0, 0, 0, 0]],
  ['R. Lindqvist', 'Product owner', 'P-018', [20, 20, 30, 30, 40, 40, 40, 0, 0, 0, 0, 0]],
  ['J. Novak', 'Engineer', 'P-011', [60, 60, 60, 60, 60, 60, 0, 0, 0, 0, 0, 0]],
  ['J. Novak', 'Engineer', 'P-040', [30, 30, 40, 40, 40, 40, 40, 0, 0, 0, 0, 0]],
  ['T. Brandt', 'Compliance lead', 'P-008', [60, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ['T. Brandt', 'Compliance lead', 'P-020', [30, 30, 40, 40, 40, 40, 40, 40, 0, 0, 0, 0]],
  ['T. Brandt', 'Compliance lead', 'P-024', [30, 30, 30, 30, 30, 30, 0, 0, 0, 0, 0, 0]],
  ['P. Rossi', 'Business analyst', 'P-006', [30, 30, 30, 30, 30, 0, 0, 0, 0, 0, 0, 0]],
  ['P. Rossi', 'Business analyst', 'P-010', [20, 20, 20, 20, 0, 0, 0, 0, 0, 0, 0, 0]],
];

/** Person, role, hours a month that are there for project work. */
export const capacity = [
  ['A. Meyer', 'Solution architect', 136],
  ['M. Silva', 'Programme manager', 136],
  ['L. Chen', 'Developer', 136],
  ['R. Lindqvist', 'Product owner', 136],
  ['J. Novak', 'Engineer', 136],
  ['T. Brandt', 'Compliance lead', 136],
  ['P. Rossi', 'Business analyst', 108],
];

/** Id, risk, project, probability 1-5, impact 1-5, status, owner, due, response. */
export const risks = [
  ['R-01', 'Migration rehearsal fails a third time', 'P-003', 4, 5, 'Open', 'M. Silva', '2026-11-20', 'Independent review of the mapping'],
  ['R-02', 'Bank certification slips past year end', 'P-017', 4, 4, 'Open', 'M. Silva', '2026-11-27', 'Fallback through the old interface'],
  ['R-03', 'Robot supplier stops trading', 'P-001', 2, 5, 'Open', 'A. Meyer', '2026-12-15', 'Second source being qualified'],
  ['R-04', 'Telephony licences run out', 'P-012', 3, 3, 'Open', 'A. Meyer', '2026-12-01', 'Extension ordered'],
  ['R-05', 'Key developer leaves', 'P-023', 2, 4, 'Open', 'L. Chen', '2027-01-15', 'Pairing'],
  ['R-06', 'Model bias found in parallel run', 'P-024', 2, 3, 'Open', 'T. Brandt', '2027-02-01', 'Monthly check'],
  ['R-07', 'Pilot customers drop out', 'P-004', 1, 3, 'Closed', 'R. Lindqvist', '2026-09-30', ''],
  ['R-08', 'Sensors fail in frost', 'P-011', 2, 3, 'Open', 'J. Novak', '2027-01-31', 'Cold chamber test'],
];
