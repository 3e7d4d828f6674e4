import { elementsOf, type XmlElement } from './parse-xml';

/**
 * Children of each element in the documented order, as far as Plumbline uses them: `?` may be missing, `+` may be repeated.
 * Without prefix the base manifest, `vo:` VersionOverrides 1.0 of a task pane, `bt:` basic types.
 */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains?', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'vo:VersionOverrides', 'ExtendedOverrides'],
  AppDomains: ['AppDomain+'],
  Hosts: ['Host'],
  Requirements: ['Sets'],
  Sets: ['Set+'],
  DefaultSettings: ['SourceLocation'],
  'vo:VersionOverrides': ['vo:Hosts', 'vo:Resources'],
  'vo:Hosts': ['vo:Host'],
  'vo:Host': ['vo:Runtimes', 'vo:DesktopFormFactor'],
  'vo:Runtimes': ['vo:Runtime'],
  'vo:DesktopFormFactor': ['vo:GetStarted', 'vo:FunctionFile', 'vo:ExtensionPoint+'],
  'vo:GetStarted': ['vo:Title', 'vo:Description', 'vo:LearnMoreUrl'],
  'vo:ExtensionPoint': ['vo:CustomTab'],
  'vo:CustomTab': ['vo:Group+', 'vo:Label'],
  'vo:Group': ['vo:Label', 'vo:Icon', 'vo:Control+'],
  'vo:Control': ['vo:Label', 'vo:Supertip', 'vo:Icon', 'vo:Action'],
  'vo:Supertip': ['vo:Title', 'vo:Description'],
  'vo:Icon': ['bt:Image+'],
  'vo:Resources': ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
  'bt:Images': ['bt:Image+'],
  'bt:Urls': ['bt:Url+'],
  'bt:ShortStrings': ['bt:String+'],
  'bt:LongStrings': ['bt:String+'],
};

const childrenOfAction: Readonly<Record<string, readonly string[]>> = {
  ShowTaskpane: ['vo:TaskpaneId', 'vo:SourceLocation'],
  ExecuteFunction: ['vo:FunctionName'],
};

/** What is wrong with the children of any element: unknown, missing, repeated, or in another order than documented. */
export function orderFaults(root: XmlElement): readonly string[] {
  return elementsOf(root).flatMap(faultsOfChildren);
}

function faultsOfChildren(element: XmlElement): readonly string[] {
  const expected = (element.name === 'vo:Action' ? childrenOfAction[element.attributes['type'] ?? ''] : order[element.name]) ?? [];
  const names = expected.map((name) => name.replace(/[?+]$/, ''));
  const actual = element.children.map(({ name }) => name);
  const places = actual.map((name) => names.indexOf(name));
  const unknown = actual.filter((name) => !names.includes(name)).map((name) => `${element.name} cannot hold ${name}`);
  const missing = expected.filter((name) => /[^?]$/.test(name) && !actual.includes(name.replace('+', '')));
  const repeated = expected.filter((name) => !name.endsWith('+') && actual.filter((other) => other === name.replace('?', '')).length > 1);
  const late = actual.filter((_, index) => places[index] !== -1 && places.slice(0, index).some((place) => place > (places[index] ?? 0)));
  return [
    ...unknown,
    ...missing.map((name) => `${element.name} has no ${name.replace('+', '')}`),
    ...repeated.map((name) => `${element.name} holds ${name.replace('?', '')} twice`),
    ...late.map((name) => `${element.name} has ${name} too late`),
  ];
}
