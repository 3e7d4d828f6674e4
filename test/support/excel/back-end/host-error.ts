/** What the back-end answers instead of a result: a code of `Excel.ErrorCodes`, a message, and the member that failed. */
export class HostError extends Error {
  readonly code: string;
  location: string;

  constructor(code: string, message: string, location = '') {
    super(message);
    this.code = code;
    this.location = location;
  }
}

/** The member exists in Excel, but the back-end does not model it: a test must never pass on the strength of it. */
export function notImplemented(what: string): HostError {
  return new HostError('NotImplemented', `The fake Excel does not model ${what}.`, what);
}

export function invalidArgument(why: string): HostError {
  return new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${why}.`);
}

export function itemNotFound(what: string): HostError {
  return new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
}

export function accessDenied(why: string): HostError {
  return new HostError('AccessDenied', `You cannot perform the requested operation: ${why}.`);
}
