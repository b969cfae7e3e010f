/** Pages to offer around the one shown: first, last and its neighbours; `null` stands for those left out.
 *  `page` counts from 1; a list without rows has one page. */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const kept = [...new Set(near)].sort((a, b) => a - b);
  return kept.flatMap((n, place) => {
    const gap = n - (kept[place - 1] ?? 0);
    if (gap === 2) return [n - 1, n];
    return gap > 2 ? [null, n] : [n];
  });
}

/** How many pages `total` rows fill; at least one. */
export function pageCount(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}
