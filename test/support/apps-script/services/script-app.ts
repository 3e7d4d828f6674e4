import type { FakeTrigger } from '../model/fake-spreadsheet';
import { enumValue } from '../oracle/enum-value';
import type { EnumValue } from '../oracle/enum-value';
import { Fault, ServiceError } from '../oracle/fault';
import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';

type AppHandle = Handle & { readonly type: 'Script.ScriptApp' };
type BuilderHandle = Handle & { readonly type: 'Script.TriggerBuilder'; readonly handler: string };
type ClockHandle = Handle & { readonly type: 'Script.ClockTriggerBuilder'; readonly handler: string; schedule: readonly string[] };
type TriggerHandle = Handle & { readonly type: 'Script.Trigger'; readonly trigger: FakeTrigger };
type InfoHandle = Handle & { readonly type: 'Script.AuthorizationInfo' };

export const scriptApp = (env: Environment): AppHandle => ({ type: 'Script.ScriptApp', env });
const triggerHandle = (env: Environment, trigger: FakeTrigger): TriggerHandle => ({ type: 'Script.Trigger', env, trigger });

const triggersPerScript = 20;

function deleteTrigger({ env }: AppHandle, { trigger }: TriggerHandle): void {
  const { spreadsheet } = env;
  if (!spreadsheet.triggers.some(({ id }) => id === trigger.id)) throw new ServiceError('The trigger does not exist.');
  spreadsheet.triggers = spreadsheet.triggers.filter(({ id }) => id !== trigger.id);
}

const app = {
  deleteTrigger,
  getAuthorizationInfo: ({ env }: AppHandle): InfoHandle => ({ type: 'Script.AuthorizationInfo', env }),
  getProjectTriggers: ({ env }: AppHandle) => env.spreadsheet.triggers.map((trigger) => triggerHandle(env, trigger)),
  getScriptId: () => '1fakeScriptOfTheTests',
  newTrigger: ({ env }: AppHandle, handler: string): BuilderHandle => ({ type: 'Script.TriggerBuilder', env, handler }),
} satisfies MethodTable;

const info = {
  getAuthorizationStatus: ({ env }: InfoHandle) => enumValue('Script.AuthorizationStatus', env.settings.authMode === 'FULL' ? 'NOT_REQUIRED' : 'REQUIRED'),
  getAuthorizationUrl: () => 'https://script.google.com/authorise',
} satisfies MethodTable;

const triggerBuilder = { timeBased: ({ env, handler }: BuilderHandle): ClockHandle => ({ type: 'Script.ClockTriggerBuilder', env, handler, schedule: [] }) } satisfies MethodTable;

const plan = (name: string) => (self: ClockHandle, ...given: readonly (number | EnumValue)[]): ClockHandle => {
  self.schedule = [...self.schedule, `${name}(${given.map(String).join(',')})`];
  return self;
};

function everyHours(self: ClockHandle, hours: number): ClockHandle {
  if (hours < 1) return self.env.fail(new Fault('an add-on’s trigger runs once an hour at most'));
  return plan('everyHours')(self, hours);
}

function create({ env, handler, schedule }: ClockHandle): TriggerHandle {
  if (schedule.length === 0) throw new ServiceError('The trigger needs a time.');
  if (env.spreadsheet.triggers.length >= triggersPerScript) throw new ServiceError('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
  const trigger: FakeTrigger = { id: String(env.nextId()), handler, source: 'CLOCK', eventType: 'CLOCK', schedule: schedule.join('.') };
  env.spreadsheet.triggers.push(trigger);
  return triggerHandle(env, trigger);
}

const clock = {
  atHour: plan('atHour'),
  create,
  everyDays: plan('everyDays'),
  everyHours,
  everyWeeks: plan('everyWeeks'),
  inTimezone: (self: ClockHandle, zone: string) => {
    self.schedule = [...self.schedule, `inTimezone(${zone})`];
    return self;
  },
  nearMinute: plan('nearMinute'),
  onMonthDay: plan('onMonthDay'),
  onWeekDay: plan('onWeekDay'),
} satisfies MethodTable;

const trigger = {
  getEventType: ({ trigger: { eventType } }: TriggerHandle) => enumValue('Script.EventType', eventType),
  getHandlerFunction: ({ trigger: { handler } }: TriggerHandle) => handler,
  getTriggerSource: ({ trigger: { source } }: TriggerHandle) => enumValue('Script.TriggerSource', source),
  getUniqueId: ({ trigger: { id } }: TriggerHandle) => id,
} satisfies MethodTable;

export const scriptTables: Tables = { 'Script.ScriptApp': app, 'Script.AuthorizationInfo': info, 'Script.TriggerBuilder': triggerBuilder, 'Script.ClockTriggerBuilder': clock, 'Script.Trigger': trigger };
