import { orderFaults } from './manifest-order';
import { elementsOf, parseXml, type XmlElement } from './parse-xml';

const prefixes = new Map([
  ['http://schemas.microsoft.com/office/appforoffice/1.1', ''],
  ['http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'vo:'],
  ['http://schemas.microsoft.com/office/officeappbasictypes/1.0', 'bt:'],
]);

export type ManifestContext = {
  /** Of the package: the manifest's has a fourth part. */
  readonly version: string;
  /** Width and height of the picture of this file name, null where there is none. */
  readonly pictureSize: (name: string) => readonly [number, number] | null;
};

/** Which resources an element that bears a `resid` must name. */
const kindOfResource: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  'vo:Runtime': 'bt:Urls',
  'vo:FunctionFile': 'bt:Urls',
  'vo:SourceLocation': 'bt:Urls',
  'vo:LearnMoreUrl': 'bt:Urls',
  'vo:Title': 'bt:ShortStrings',
  'vo:Label': 'bt:ShortStrings',
  'vo:Description': 'bt:LongStrings',
};

type Resource = { readonly kind: string; readonly id: string; readonly value: string };

/** A parsed manifest and what its checks look up again and again. */
type Manifest = ManifestContext & {
  readonly root: XmlElement;
  readonly all: readonly XmlElement[];
  readonly named: (name: string) => readonly XmlElement[];
  readonly resources: readonly Resource[];
};

/**
 * All that Excel, or the people who install it, would stumble over in this manifest, one sentence each; none where it is sound.
 * Microsoft's own validator asks a server; this knows what its schemas say and what they cannot (dangling names, pictures).
 */
export function manifestFaults(xml: string, context: ManifestContext): readonly string[] {
  const root = parseXml(xml, prefixes);
  const all = elementsOf(root);
  const named = (name: string): readonly XmlElement[] => all.filter((element) => element.name === name);
  const kinds = [...new Set(Object.values(kindOfResource))];
  const resources = kinds.flatMap((kind) =>
    named(kind).flatMap(({ children }) => children.map(({ attributes }) => ({ kind, id: attributes['id'] ?? '', value: attributes['DefaultValue'] ?? '' }))),
  );
  const manifest = { ...context, root, all, named, resources };
  const checks = [identityFaults, resourceFaults, lengthFaults, addressFaults, pictureFaults, runtimeFaults, idFaults];
  return [...orderFaults(root), ...checks.flatMap((check) => check(manifest))];
}

const textOf = ({ named }: Manifest, name: string): string => named(name)[0]?.text ?? '';

function identityFaults(manifest: Manifest): readonly string[] {
  const [id, version] = [textOf(manifest, 'Id'), textOf(manifest, 'Version')];
  const faults: string[] = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) faults.push(`Id "${id}" is no GUID`);
  if (!/^\d+(\.\d+){3}$/.test(version)) faults.push(`Version "${version}" has not four parts`);
  if (version !== `${manifest.version}.0`) faults.push(`Version "${version}" is not the package's ${manifest.version} with a fourth part`);
  return faults;
}

function resourceFaults({ all, resources }: Manifest): readonly string[] {
  const references = all.filter(({ attributes }) => attributes['resid'] !== undefined);
  const dangling = references.filter(({ name, attributes }) => !resources.some(({ kind, id }) => id === attributes['resid'] && kind === kindOfResource[name]));
  const unused = resources.filter(({ id }) => !references.some(({ attributes }) => attributes['resid'] === id));
  const twice = resources.filter(({ id }, index) => resources.findIndex((other) => other.id === id) !== index);
  return [
    ...dangling.map(({ name, attributes }) => `${name} names ${String(attributes['resid'])}, which is not in ${String(kindOfResource[name])}`),
    ...unused.map(({ id }) => `${id} is defined and not used`),
    ...twice.map(({ id }) => `${id} is defined twice`),
  ];
}

function lengthFaults({ named, resources }: Manifest): readonly string[] {
  const texts = [
    ...resources.map(({ id }) => ({ what: `the name ${id}`, text: id, limit: 32 })),
    ...resources.filter(({ kind }) => kind === 'bt:ShortStrings').map(({ id, value }) => ({ what: id, text: value, limit: 125 })),
    ...resources.filter(({ kind }) => kind === 'bt:LongStrings').map(({ id, value }) => ({ what: id, text: value, limit: 250 })),
    ...named('DisplayName').map(({ attributes }) => ({ what: 'DisplayName', text: attributes['DefaultValue'] ?? '', limit: 125 })),
    ...named('Description').map(({ attributes }) => ({ what: 'Description', text: attributes['DefaultValue'] ?? '', limit: 250 })),
  ];
  const wrong = texts.filter(({ text, limit }) => text.length === 0 || text.length > limit);
  return wrong.map(({ what, text, limit }) => `${what} has ${text.length} characters, not 1 to ${limit}`);
}

/** All addresses are https, and of one place: another would need AppDomains, and a second firewall rule. */
function addressFaults(manifest: Manifest): readonly string[] {
  const addresses = addressesOf(manifest);
  const insecure = addresses.filter((address) => !address.startsWith('https://'));
  const origins = new Set(addresses.filter((address) => URL.canParse(address)).map((address) => new URL(address).origin));
  return [
    ...insecure.map((address) => `${address} is not https`),
    ...(origins.size > 1 ? [`addresses of ${origins.size} origins: ${[...origins].join(', ')}`] : []),
  ];
}

/** Every address the manifest holds, in document order. */
function addressesOf({ all, resources }: Manifest): readonly string[] {
  const inBase = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation'];
  const base = all.filter(({ name }) => inBase.includes(name)).map(({ attributes }) => attributes['DefaultValue'] ?? '');
  const extended = all.filter(({ name }) => name === 'ExtendedOverrides').map(({ attributes }) => attributes['Url'] ?? '');
  const named = resources.filter(({ kind }) => kind === 'bt:Urls' || kind === 'bt:Images').map(({ value }) => value);
  return [...base, ...named, ...extended];
}

/** Each picture exists in the size it is named for, each icon in the three sizes that Excel demands. */
function pictureFaults(manifest: Manifest): readonly string[] {
  const { named, resources, pictureSize } = manifest;
  const wanted = [
    ...named('IconUrl').map(({ attributes }) => ({ address: attributes['DefaultValue'] ?? '', size: 32 })),
    ...named('HighResolutionIconUrl').map(({ attributes }) => ({ address: attributes['DefaultValue'] ?? '', size: 64 })),
    ...named('vo:Icon').flatMap(({ children }) =>
      children.map(({ attributes }) => ({ address: resources.find(({ id }) => id === attributes['resid'])?.value ?? '', size: Number(attributes['size']) })),
    ),
  ];
  const wrong = wanted.flatMap(({ address, size }) => {
    const found = pictureSize(address.split('/').at(-1) ?? '');
    return found?.[0] === size && found[1] === size ? [] : [`${address} is ${found ? found.join(' x ') : 'missing'}, not ${size} x ${size}`];
  });
  const incomplete = named('vo:Icon').flatMap(({ children }) => {
    const sizes = children.map(({ attributes }) => attributes['size'] ?? '');
    return ['16', '32', '80'].filter((size) => !sizes.includes(size)).map((size) => `an Icon has no picture of ${size} pixels`);
  });
  return [...wrong, ...incomplete];
}

/** A shared runtime is shared only while one name stands in all places; otherwise Excel starts a second one without a word. */
function runtimeFaults({ named, resources }: Manifest): readonly string[] {
  const [runtime] = named('vo:Runtime');
  const shared = runtime?.attributes['resid'];
  const others = [...named('vo:FunctionFile'), ...named('vo:SourceLocation')].filter(({ attributes }) => attributes['resid'] !== shared);
  const page = resources.find(({ id }) => id === shared)?.value;
  const panes = new Set(named('vo:TaskpaneId').map(({ text }) => text));
  return [
    ...(runtime?.attributes['lifetime'] === 'long' ? [] : ['the Runtime has not lifetime="long"']),
    ...others.map(({ name }) => `${name} is not in the shared runtime ${String(shared)}`),
    ...(named('SourceLocation')[0]?.attributes['DefaultValue'] === page ? [] : ['SourceLocation is another page than the shared runtime']),
    ...(panes.size > 1 ? ['more than one TaskpaneId: a shared runtime has one pane'] : []),
  ];
}

function idFaults({ named }: Manifest): readonly string[] {
  const ids = [...named('vo:Group'), ...named('vo:Control')].map(({ attributes }) => attributes['id'] ?? '');
  return ids.filter((id, index) => id === '' || id.length > 125 || ids.indexOf(id) !== index).map((id) => `the id "${id}" is missing, too long or used twice`);
}
