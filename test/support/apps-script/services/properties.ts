import { ServiceError } from '../oracle/fault';
import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';

type Store = 'document' | 'user' | 'script';
type PropertiesHandle = Handle & { readonly type: 'Properties.Properties'; readonly store: Store };
type ServiceHandle = Handle & { readonly type: 'Properties.PropertiesService' };

/** UTF-8 bytes of one value, as measured; the documentation says 9 KB. */
export const valueLimit = 8066;
const storeLimit = 500 * 1024;

export const propertiesService = (env: Environment): ServiceHandle => ({ type: 'Properties.PropertiesService', env });
const properties = (env: Environment, store: Store): PropertiesHandle => ({ type: 'Properties.Properties', env, store });

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');
const all = ({ env, store }: PropertiesHandle): Record<string, string> => env.spreadsheet.properties[store];

function put(self: PropertiesHandle, entries: Readonly<Record<string, string>>): PropertiesHandle {
  if (Object.values(entries).some((value) => bytes(value) > valueLimit)) throw new ServiceError('Argument too large: value');
  const next = { ...all(self), ...entries };
  const size = Object.entries(next).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
  if (size > storeLimit) throw new ServiceError('You have exceeded the property storage quota. Please remove some properties and try again.');
  self.env.spreadsheet.properties[self.store] = next;
  return self;
}

function keep(self: PropertiesHandle, isKept: (key: string) => boolean): PropertiesHandle {
  self.env.spreadsheet.properties[self.store] = Object.fromEntries(Object.entries(all(self)).filter(([key]) => isKept(key)));
  return self;
}

const methods = {
  deleteAllProperties: (self: PropertiesHandle) => keep(self, () => false),
  deleteProperty: (self: PropertiesHandle, key: string) => keep(self, (one) => one !== key),
  getKeys: (self: PropertiesHandle) => Object.keys(all(self)),
  getProperties: (self: PropertiesHandle) => ({ ...all(self) }),
  getProperty: (self: PropertiesHandle, key: string) => new Map(Object.entries(all(self))).get(key) ?? null,
  setProperties: (self: PropertiesHandle, entries: Readonly<Record<string, string>>, deleteAllOthers = false) => put(deleteAllOthers ? keep(self, () => false) : self, entries),
  setProperty: (self: PropertiesHandle, key: string, value: string) => put(self, { [key]: value }),
} satisfies MethodTable;

const service = {
  getDocumentProperties: ({ env }: ServiceHandle) => (env.settings.isBound ? properties(env, 'document') : null),
  getScriptProperties: ({ env }: ServiceHandle) => properties(env, 'script'),
  getUserProperties: ({ env }: ServiceHandle) => properties(env, 'user'),
} satisfies MethodTable;

export const propertiesTables: Tables = { 'Properties.Properties': methods, 'Properties.PropertiesService': service };
