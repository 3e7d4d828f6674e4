import { ServiceError } from '../oracle/fault';
import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';

export type HtmlHandle = Handle & { readonly type: 'HTML.HtmlOutput'; readonly state: { content: string; title: string; width: number; height: number } };
type ServiceHandle = Handle & { readonly type: 'HTML.HtmlService' };

export const htmlService = (env: Environment): ServiceHandle => ({ type: 'HTML.HtmlService', env });
const output = (env: Environment, content: string): HtmlHandle => ({ type: 'HTML.HtmlOutput', env, state: { content, title: '', width: 0, height: 0 } });

function fromFile({ env }: ServiceHandle, name: string): HtmlHandle {
  const content = env.settings.files[name];
  if (content === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
  return output(env, content);
}

const set = <K extends keyof HtmlHandle['state']>(key: K) => (self: HtmlHandle, value: HtmlHandle['state'][K]): HtmlHandle => {
  self.state[key] = value;
  return self;
};

// Templates are not in the fake: a bundle that contains `<?` would be run as a scriptlet.
const service = {
  createHtmlOutput: ({ env }: ServiceHandle, content = '') => output(env, content),
  createHtmlOutputFromFile: fromFile,
} satisfies MethodTable;

const html = {
  append: (self: HtmlHandle, more: string) => set('content')(self, self.state.content + more),
  getContent: ({ state }: HtmlHandle) => state.content,
  getHeight: ({ state }: HtmlHandle) => state.height,
  getTitle: ({ state }: HtmlHandle) => state.title,
  getWidth: ({ state }: HtmlHandle) => state.width,
  setContent: set('content'),
  setHeight: set('height'),
  setSandboxMode: (self: HtmlHandle) => self,
  setTitle: set('title'),
  setWidth: set('width'),
} satisfies MethodTable;

export const htmlTables: Tables = { 'HTML.HtmlService': service, 'HTML.HtmlOutput': html };
