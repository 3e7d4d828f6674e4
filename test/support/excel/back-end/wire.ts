/** What Microsoft's client sends and expects, as observed: only what the back-end reads. */
export type ArgumentInfo = { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly unknown[] };

export type ObjectPath = {
  readonly Id: number;
  /** 1 the workbook, 3 result of a method, 4 property, 5 item by key, 6 reference. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
};

export type QueryInfo = { readonly Select?: readonly string[]; readonly Expand?: readonly string[]; readonly Top?: number; readonly Skip?: number };

export type Action = {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set a property, 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: QueryInfo;
  readonly ArgumentInfo?: ArgumentInfo;
};

export type RequestBody = { readonly Actions: readonly Action[]; readonly ObjectPaths: Readonly<Record<string, ObjectPath>> };

export type ActionResult = { readonly ActionId: number; readonly Value: unknown };

export type ResponseBody = {
  readonly Results: readonly ActionResult[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number; readonly HttpStatusCode: number };
};

/** The whole answer; `ErrorCode` is set where nothing of the request was carried out or nothing of its results comes back. */
export type WireResponse = {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: null;
  readonly Body: ResponseBody | null;
};
