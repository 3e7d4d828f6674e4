import { enumValue } from '../oracle/enum-value';
import type { EnumValue } from '../oracle/enum-value';
import type { Environment, FakeMenu } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';
import type { HtmlHandle } from './html';

type UiHandle = Handle & { readonly type: 'Base.Ui' };
type MenuHandle = Handle & { readonly type: 'Base.Menu'; readonly menu: FakeMenu };

export const uiHandle = (env: Environment): UiHandle => ({ type: 'Base.Ui', env });
const menuHandle = (env: Environment, menu: FakeMenu): MenuHandle => ({ type: 'Base.Menu', env, menu });

/** The last argument that is a button set is one; what is left is a title and a text, or a text alone. */
function alert({ env }: UiHandle, ...given: readonly (string | EnumValue)[]): EnumValue {
  const texts = given.filter((one) => typeof one === 'string');
  env.shown.push({ kind: 'alert', title: texts.length > 1 ? (texts[0] ?? '') : '', text: texts[texts.length - 1] ?? '' });
  return enumValue('Base.Button', env.answers.shift() ?? 'OK');
}

type ResponseHandle = Handle & { readonly type: 'Base.PromptResponse'; readonly button: string; readonly text: string };

/** Answered by the text that a test has ready; closed where there is none. */
function prompt({ env }: UiHandle, ...given: readonly (string | EnumValue)[]): ResponseHandle {
  const texts = given.filter((one) => typeof one === 'string');
  env.shown.push({ kind: 'alert', title: texts.length > 1 ? (texts[0] ?? '') : '', text: texts[texts.length - 1] ?? '' });
  const text = env.typed.shift();
  return { type: 'Base.PromptResponse', env, button: text === undefined ? 'CLOSE' : 'OK', text: text ?? '' };
}

const response = {
  getResponseText: ({ text }: ResponseHandle) => text,
  getSelectedButton: ({ button }: ResponseHandle) => enumValue('Base.Button', button),
} satisfies MethodTable;

const show = (kind: 'sidebar' | 'dialog') => ({ env }: UiHandle, { state }: HtmlHandle, title?: string): void => {
  env.shown.push({ kind, title: title ?? state.title, html: state.content });
};

const ui = {
  alert,
  createAddonMenu: ({ env }: UiHandle) => menuHandle(env, { caption: '', isAddon: true, items: [] }),
  createMenu: ({ env }: UiHandle, caption: string) => menuHandle(env, { caption, isAddon: false, items: [] }),
  prompt,
  showModalDialog: show('dialog'),
  showModelessDialog: show('dialog'),
  showSidebar: (self: UiHandle, html: HtmlHandle) => show('sidebar')(self, html),
} satisfies MethodTable;

function add(self: MenuHandle, item: FakeMenu['items'][number]): MenuHandle {
  self.menu.items.push(item);
  return self;
}

const menu = {
  addItem: (self: MenuHandle, caption: string, functionName: string) => add(self, { caption, functionName }),
  addSeparator: (self: MenuHandle) => add(self, { separator: true }),
  addSubMenu: (self: MenuHandle, { menu: under }: MenuHandle) => add(self, under),
  addToUi: (self: MenuHandle) => void self.env.menus.push(self.menu),
} satisfies MethodTable;

export const uiTables: Tables = { 'Base.Ui': ui, 'Base.Menu': menu, 'Base.PromptResponse': response };
