import pg from 'pg';

/** Runs `work` in a session of its own, closed whatever happens. @throws what pg throws. */
export async function withSession<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'soshiki set-up',
  });
  // The query that runs when a connection breaks rejects too; this only keeps the event from ending us.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined); // Broken already: nothing is left to end.
  }
}
