export { applyPlan } from './apply-plan';
export { goTo } from './go-to';
export { onSelectionChanged } from './on-selection-changed';
export { readSnapshot } from './read-snapshot';
export { hostError } from './run/host-error';
export { selectedCell } from './selected-cell';
