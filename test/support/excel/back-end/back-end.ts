import type { Box } from '../../../../src/core/workbook/address';
import { addressOf } from '../model/boxes';
import { Workbook } from '../objects/workbook';
import type { FakeWorkbook } from '../model/fake-workbook';
import { Host } from './host';
import type { HostOptions } from './host';
import { HostError } from './host-error';
import { runRequest } from './run-request';
import type { Action, RequestBody, WireResponse } from './wire';

export type Limits = { readonly requestBytes: number; readonly responseBytes: number; readonly cells: number };

/** Excel on the web takes and gives 5 MB at a time, and reads 5,000,000 cells. */
export const excelLimits: Limits = { requestBytes: 5 * 1024 * 1024, responseBytes: 5 * 1024 * 1024, cells: 5_000_000 };

/** Requests since the last reset; `releases` are those the client sends by itself to let go of references. */
export type Counters = { syncs: number; releases: number; actions: number; requestBytes: number; responseBytes: number };

export type Failure = { readonly code: string; readonly message?: string };

/** Called before a request is carried out: what a co-author does meanwhile. `syncIndex` counts requests from 0. */
export type BeforeSync = (workbook: FakeWorkbook, syncIndex: number) => void;

/** Our workbook behind the transport of Microsoft's client: takes its requests, and can be made to fail as Excel does. */
export class BackEnd {
  readonly host: Host;
  readonly counters: Counters = { syncs: 0, releases: 0, actions: 0, requestBytes: 0, responseBytes: 0 };
  beforeSync: BeforeSync | null = null;
  private failure: { left: number; readonly error: Failure } | null = null;
  private isClosed = false;
  private isEditing = false;
  private readonly waiting: (() => void)[] = [];

  constructor(
    workbook: FakeWorkbook,
    options: Omit<HostOptions, 'cellLimit'>,
    private readonly limits: Limits,
  ) {
    this.host = new Host(workbook, { ...options, cellLimit: limits.cells });
  }

  /** Answers one request; `isPatient` ones wait while a cell is being edited. */
  async execute(body: unknown, isPatient: boolean): Promise<WireResponse> {
    const text = JSON.stringify(body);
    const request = JSON.parse(text) as RequestBody;
    if (!isRelease(request)) this.beforeSync?.(this.host.workbook, this.counters.syncs);
    this.count(request, text);
    if (this.isClosed) return refused('InvalidOrTimedOutSession', 'Your Office session has expired or is invalid. To continue, refresh the page.');
    if (byteLength(text) > this.limits.requestBytes) return refused('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    if (this.isEditing) {
      if (!isPatient) return refused('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode. Please exit the edit mode and try again.');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    return this.answer(request);
  }

  /** The `place`-th action from now on (1 is the next) fails; those before it in its batch stay applied. */
  failAt(place: number, error: Failure): void {
    this.failure = { left: place, error };
  }

  setCellEdit(isEditing: boolean): void {
    this.isEditing = isEditing;
    if (!isEditing) for (const resume of this.waiting.splice(0)) resume();
  }

  closeSession(): void {
    this.isClosed = true;
  }

  resetCounters(): void {
    Object.assign(this.counters, { syncs: 0, releases: 0, actions: 0, requestBytes: 0, responseBytes: 0 });
  }

  select(sheetName: string, box: Box): void {
    const sheet = this.host.sheetNamed(sheetName);
    if (!sheet) throw new Error(`There is no sheet ${sheetName} to select on.`);
    this.host.select(sheet.id, box);
  }

  /** What a selection event carries. */
  selectionEvent(sheetId: string, box: Box): { readonly address: string; readonly worksheetId: string } {
    return { address: addressOf(box), worksheetId: sheetId };
  }

  private count(request: RequestBody, text: string): void {
    if (isRelease(request)) this.counters.releases += 1;
    else this.counters.syncs += 1;
    this.counters.requestBytes += byteLength(text);
  }

  private answer(request: RequestBody): WireResponse {
    const body = runRequest(this.host, new Workbook(this.host), { body: request, beforeAction: (action) => this.beforeAction(action) });
    const text = JSON.stringify(body);
    this.counters.responseBytes += byteLength(text);
    if (byteLength(text) > this.limits.responseBytes) return refused('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
    return { HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: null, Body: JSON.parse(text) as WireResponse['Body'] };
  }

  private beforeAction(action: Action): void {
    if (action.Name !== '_RemoveReference') this.counters.actions += 1;
    if (!this.failure || action.Name === '_RemoveReference') return;
    this.failure.left -= 1;
    if (this.failure.left > 0) return;
    const { error } = this.failure;
    this.failure = null;
    throw new HostError(error.code, error.message ?? 'There was an internal error while processing the request.');
  }
}

/** The client's own request at the end of a run: it lets go of ranges and does nothing else. */
function isRelease(request: RequestBody): boolean {
  return request.Actions.every((action) => action.ActionType === 1 || action.Name === '_RemoveReference') && request.Actions.some((action) => action.Name === '_RemoveReference');
}

function refused(code: string, message: string): WireResponse {
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: message, Headers: null, Body: null };
}

/** Bytes of a text in UTF-8. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // A pair of surrogates is two units and four bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
