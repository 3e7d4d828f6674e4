export { explainSelectedRow, refreshPortfolio, scheduledRefresh, selfTest } from './commands';
export { onInstall, onOpen, showSidebar } from './menu';
export { disableSchedule, enableSchedule } from './no-schedule';
export { plumblineCall } from './plumbline-call';
