import type { Host } from './host';
import { HostError, notImplemented } from './host-error';
import { callMember, camelName, HostCollection, HostObject, readMember, writeMember } from './host-object';
import { project } from './project';
import type { Action, ArgumentInfo, ObjectPath, RequestBody, ResponseBody } from './wire';

/** Called with each action's place in all actions so far; throws where a test wants one to fail. */
export type BeforeAction = (action: Action) => void;

/**
 * Carries out the actions of one request in order. The first that fails ends it: what went before stays done, and its results
 * come back beside the error.
 */
export function runRequest(host: Host, root: HostObject, options: { readonly body: RequestBody; readonly beforeAction: BeforeAction }): ResponseBody {
  const request = new RunningRequest(host, root, options.body);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of options.body.Actions.entries()) {
    try {
      options.beforeAction(action);
      results.push({ ActionId: action.Id, Value: request.run(action) ?? null });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const location = error.location || request.locationOf(action);
      return { Results: results, Error: { Code: error.code, Message: error.message, Location: location, ActionIndex: index, HttpStatusCode: statusOf(error.code) } };
    }
  }
  return { Results: results };
}

function statusOf(code: string): number {
  if (code === 'ItemNotFound') return 404;
  if (code === 'AccessDenied') return 403;
  if (code === 'GeneralException') return 500;
  return code === 'NotImplemented' ? 501 : 400;
}

class RunningRequest {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly host: Host,
    private readonly root: HostObject,
    private readonly body: RequestBody,
  ) {}

  run(action: Action): unknown {
    switch (action.ActionType) {
      case 1:
        return this.identityOf(this.resolve(action.ObjectPathId));
      case 2:
        return this.query(action);
      case 3:
        return this.call(action);
      case 4:
        writeMember(this.present(action.ObjectPathId), camelName(action.Name), this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case 5:
        return null;
      default:
        throw notImplemented(`actions of type ${action.ActionType} (${action.Name})`);
    }
  }

  /** `Range.values`, as far as it can be told. */
  locationOf(action: Action): string {
    const path = this.body.ObjectPaths[String(action.ObjectPathId)];
    const name = camelName(action.Name || path?.Name || (path?.ObjectPathType === 5 ? 'getItem' : ''));
    try {
      const isPath = action.Name === '' && path?.ParentObjectPathId !== undefined;
      const target = this.resolve(isPath ? path.ParentObjectPathId : action.ObjectPathId);
      return target ? `${target.typeName}.${name}` : name;
    } catch {
      return name;
    }
  }

  private query(action: Action): unknown {
    const target = this.resolve(action.ObjectPathId);
    const { Select = [], Expand = [], Top, Skip = 0 } = action.QueryInfo ?? {};
    return target && project(target, [...Select, ...Expand], { skip: Skip, ...(Top === undefined ? {} : { top: Top }) });
  }

  private call(action: Action): unknown {
    if (action.Name === '_KeepReference') return this.keepReference(action.ObjectPathId);
    if (action.Name === '_RemoveReference') return this.host.references.delete(String(this.argumentsOf(action.ArgumentInfo)[0]));
    return callMember(this.present(action.ObjectPathId), camelName(action.Name), this.argumentsOf(action.ArgumentInfo));
  }

  private keepReference(pathId: number): null {
    const target = this.resolve(pathId);
    if (target && this.referenceOf(target) === null) this.host.references.set(`reference-${this.host.nextId()}`, target);
    return null;
  }

  private referenceOf(target: HostObject): string | null {
    for (const [id, kept] of this.host.references) if (kept === target) return id;
    return null;
  }

  private identityOf(target: HostObject | null): unknown {
    if (!target) return null;
    const reference = this.referenceOf(target);
    return { ...target.identity(), ...(reference === null ? {} : { _ReferenceId: reference }) };
  }

  /** The object at a path, which may be a null object: then only loading it is allowed. */
  private present(pathId: number): HostObject {
    const target = this.resolve(pathId);
    if (!target) throw new HostError('InvalidObjectPath', 'The object path is of a null object: nothing but load and isNullObject can be asked of it.');
    return target;
  }

  private resolve(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new HostError('InvalidObjectPath', `The object path ${pathId} is not in the request.`);
    const target = this.follow(path);
    this.resolved.set(pathId, target);
    return target;
  }

  private follow(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === 1) return this.root;
    if (path.ObjectPathType === 6) {
      const kept = this.host.references.get(path.Name);
      if (!kept) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
      return kept;
    }
    const parent = this.present(path.ParentObjectPathId ?? 0);
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === 3) return asObject(callMember(parent, camelName(path.Name), args), `${parent.typeName}.${path.Name}`);
    if (path.ObjectPathType === 4) return asObject(readMember(parent, camelName(path.Name)), `${parent.typeName}.${path.Name}`);
    if (path.ObjectPathType === 5 && parent instanceof HostCollection) return (parent as HostCollection<HostObject>).getItem(args[0]);
    throw notImplemented(`object paths of type ${path.ObjectPathType}`);
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references[index];
      return typeof reference === 'number' && reference > 0 ? this.present(reference) : value;
    });
  }
}

function asObject(value: unknown, what: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw notImplemented(`${what} as an object`);
}
