/** Of a password nobody knows, with the cost of ours: an unknown account takes as long as a known one. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$K8UdQTo2NJ63fInOHkZBWw$9NLY5bDxzjER/TuZqHbSW2iB+8KZ5lH19bbO0nQzP9E';

/** Whether a password belongs to a hash. Without a hash (no such account, no password set) it takes the same
 *  time and is always false. The native library is loaded with the first sign-in, not at start. */
export async function isPasswordRight(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  const { verify } = await import('@node-rs/argon2');
  const isRight = await verify(passwordHash ?? NOBODYS_HASH, password.normalize('NFKC'));
  return isRight && typeof passwordHash === 'string';
}

/** The argon2id hash of a password, with the parameters of `NOBODYS_HASH` (OWASP: 19 MiB, 2 passes). */
export async function hashPassword(password: string): Promise<string> {
  const { hash } = await import('@node-rs/argon2');
  return hash(password.normalize('NFKC'), { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}
