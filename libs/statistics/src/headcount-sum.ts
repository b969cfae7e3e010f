/** Sum of the members of cells, rows or unions; those missing (`null`) add nothing. Unit: persons. */
export function sumOfMembers(parts: readonly { readonly members: number | null }[]): number {
  return parts.reduce((sum, { members }) => sum + (members ?? 0), 0);
}
