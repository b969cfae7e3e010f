/** An instant as the driver reads it, as ISO 8601 text in UTC. */
export function instantText(instant: Date | string): string {
  return new Date(instant).toISOString();
}
