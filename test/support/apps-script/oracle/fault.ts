/**
 * A use of Apps Script that is wrong whatever the spreadsheet holds: a method that the typings do not have, arguments that
 * no overload takes, or something that this fake does not do. Code under test may swallow it, so the fake keeps it too.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
}

/** What Apps Script itself throws; becomes an `Exception` of the script's realm. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
}
