/** What is measured: projects, allocations, and how often the command runs (the median counts). */
export const sizes = [
  { projects: 1000, allocations: 20_000, runs: 3 },
  { projects: 10_000, allocations: 100_000, runs: 2 },
  { projects: 100_000, allocations: 0, runs: 1 },
];

export const labelOf = ({ projects, allocations }) => [projects, allocations].map((count) => (count < 1000 ? String(count) : `${count / 1000}k`)).join(' / ');
