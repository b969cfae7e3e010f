/** Injects the `Config` that was read once at start. */
export const CONFIG = Symbol('config');
