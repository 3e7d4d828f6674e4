declare const PLUMBLINE_VERSION: string;

/** The package's version, put in by the build. */
export const version = PLUMBLINE_VERSION;
