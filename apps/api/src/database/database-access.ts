/** How to reach one database in each of our two roles. URLs hold passwords: never print them. */
export interface DatabaseAccess {
  /** As app_rw, for everything the running product does. */
  readonly runtimeUrl: string;
  /** A role that can become app_owner; undefined when only the runtime role was given to us. */
  readonly ownerUrl: string | undefined;
  /** `host:port/database`, for messages. */
  readonly place: string;
  /** Ends what was started for this access alone (the embedded server). */
  stop(): Promise<void>;
}

/** The same URL for another user. */
export function urlFor(url: string, user: string, password: string): string {
  const other = new URL(url);
  other.username = encodeURIComponent(user);
  other.password = encodeURIComponent(password);
  return other.href;
}

/** `host:port/database` of a URL, without user or password. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port === '' ? '5432' : port}${decodeURIComponent(pathname)}`;
}
