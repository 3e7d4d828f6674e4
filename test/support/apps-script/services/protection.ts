import type { Box } from '../../../../src/core/workbook/address';
import type { FakeProtection, FakeSheet } from '../model/fake-spreadsheet';
import { wholeGrid } from '../model/cells';
import { enumValue } from '../oracle/enum-value';
import { ServiceError } from '../oracle/fault';
import { mayEditProtected, protectedMessage } from '../runtime/edit';
import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';
import { rangeHandle } from './handles';
import type { RangeHandle } from './handles';

export type ProtectionHandle = Handle & { readonly type: 'Spreadsheet.Protection'; readonly sheet: FakeSheet; readonly protection: FakeProtection };
type UserHandle = Handle & { readonly type: 'Base.User'; readonly email: string };

export const protectionHandle = (env: Environment, sheet: FakeSheet, protection: FakeProtection): ProtectionHandle => ({ type: 'Spreadsheet.Protection', env, sheet, protection });
export const userHandle = (env: Environment, email: string): UserHandle => ({ type: 'Base.User', env, email });

/** Protects a box, or the whole sheet for null; who protects may edit. */
export function addProtection(env: Environment, sheet: FakeSheet, box: Box | null): FakeProtection {
  const protection: FakeProtection = { id: env.nextId(), box: box && { ...box }, description: '', warningOnly: false, editors: env.isOwner ? [] : [env.settings.user], unprotected: [], rangeName: null };
  sheet.protections.push(protection);
  return protection;
}

function change(self: ProtectionHandle, make: (protection: FakeProtection) => void): ProtectionHandle {
  self.env.settle();
  if (!mayEditProtected(self.env, { ...self.protection, warningOnly: false })) throw new ServiceError(protectedMessage);
  make(self.protection);
  return self;
}

const emailOf = (user: UserHandle | string): string => (typeof user === 'string' ? user : user.email);
const removeEditors = (self: ProtectionHandle, users: readonly (UserHandle | string)[]): ProtectionHandle => change(self, (protection) => (protection.editors = protection.editors.filter((email) => !users.map(emailOf).includes(email))));
const addEditors = (self: ProtectionHandle, users: readonly (UserHandle | string)[]): ProtectionHandle => change(self, (protection) => protection.editors.push(...users.map(emailOf)));

const methods = {
  addEditor: (self: ProtectionHandle, user: UserHandle | string) => addEditors(self, [user]),
  addEditors,
  canDomainEdit: () => false,
  canEdit: ({ env, protection }: ProtectionHandle) => env.isEditor && mayEditProtected(env, protection),
  getDescription: ({ protection }: ProtectionHandle) => protection.description,
  getEditors: ({ env, protection }: ProtectionHandle) => protection.editors.map((email) => userHandle(env, email)),
  getProtectionType: ({ protection }: ProtectionHandle) => enumValue('Spreadsheet.ProtectionType', protection.box ? 'RANGE' : 'SHEET'),
  getRange: ({ env, sheet, protection }: ProtectionHandle) => rangeHandle(env, sheet, protection.box ?? wholeGrid(sheet)),
  getRangeName: ({ protection }: ProtectionHandle) => protection.rangeName,
  getUnprotectedRanges: ({ env, sheet, protection }: ProtectionHandle) => protection.unprotected.map((box) => rangeHandle(env, sheet, box)),
  isWarningOnly: ({ protection }: ProtectionHandle) => protection.warningOnly,
  remove: (self: ProtectionHandle) => void change(self, (protection) => (self.sheet.protections = self.sheet.protections.filter((one) => one !== protection))),
  removeEditor: (self: ProtectionHandle, user: UserHandle | string) => removeEditors(self, [user]),
  removeEditors,
  setDescription: (self: ProtectionHandle, text: string) => change(self, (protection) => (protection.description = text)),
  setDomainEdit: (self: ProtectionHandle) => change(self, () => undefined),
  setRange: (self: ProtectionHandle, range: RangeHandle) => change(self, (protection) => (protection.box = { ...range.box })),
  setUnprotectedRanges: (self: ProtectionHandle, ranges: readonly RangeHandle[]) => change(self, (protection) => (protection.unprotected = ranges.map(({ box }) => ({ ...box })))),
  setWarningOnly: (self: ProtectionHandle, warningOnly: boolean) => change(self, (protection) => (protection.warningOnly = warningOnly)),
} satisfies MethodTable;

const user = { getEmail: ({ email }: UserHandle) => email } satisfies MethodTable;

export const protectionTables: Tables = { 'Spreadsheet.Protection': methods, 'Base.User': user };
