import type { Environment } from './environment';

/** All that an add-on may do which is installed and not yet used in this document: show its menu. */
const withoutAuthorisation = new Set(['SpreadsheetApp.getUi', 'Ui.createAddonMenu', 'Ui.createMenu', 'Menu.addItem', 'Menu.addSeparator', 'Menu.addSubMenu', 'Menu.addToUi', 'Session.getActiveUserLocale']);

/** What a simple trigger may not do. */
const notInSimpleTriggers = /^(?:ScriptApp\.(?:newTrigger|getProjectTriggers|deleteTrigger)|Ui\.(?:showSidebar|showModalDialog|showModelessDialog|alert|prompt))$/;

/** Methods that need a scope which `spreadsheets.currentonly` does not give. */
const needOtherScopes = /^SpreadsheetApp\.(?:openById|openByUrl|open|create)$/;

export function isPermitted({ settings }: Environment, type: string, method: string): boolean {
  const name = `${type}.${method}`;
  if (needOtherScopes.test(name)) return false;
  if (settings.authMode === 'NONE') return withoutAuthorisation.has(name) || type === 'Console' || type === 'Logger';
  return settings.authMode === 'FULL' || !notInSimpleTriggers.test(name);
}

export function permissionMessage(type: string, method: string): string {
  const scope = type === 'Ui' ? 'script.container.ui' : type === 'ScriptApp' ? 'script.scriptapp' : 'spreadsheets';
  return `You do not have permission to call ${type}.${method}. Required permissions: https://www.googleapis.com/auth/${scope}`;
}
