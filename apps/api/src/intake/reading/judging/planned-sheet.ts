import { planOf, withColumns, withHeader, type SheetPlan, type SourceRow } from '@soshiki/intake';
import type { ReadingOrder } from '../reading-order';
import { wholeText } from '../whole-text';

const LONGEST_HEADER = 500;

/** How a sheet is read: as was said by hand, else as somebody said for the same header before, else as proposed. */
export interface PlannedSheet {
  readonly plan: SheetPlan;
  readonly isRemembered: boolean;
}

export function plannedSheet(top: readonly SourceRow[], order: ReadingOrder): PlannedSheet {
  const { kind, vocabulary, header } = order;
  const asked = { kind, vocabulary };
  const proposed =
    header === undefined ? planOf(top, asked) : withHeader(top, { ...asked, ...header });
  const remembered = Object.entries(order.remembered).find(
    ([signature]) => signature === proposed.signature,
  )?.[1];
  const columns = order.columns ?? remembered;
  const plan = columns === undefined ? proposed : withColumns(proposed, columns);
  const isRemembered = order.columns === undefined && remembered !== undefined;
  return { plan: { ...plan, columns: plan.columns.map(shortened) }, isRemembered };
}

function shortened(column: SheetPlan['columns'][number]): SheetPlan['columns'][number] {
  return { ...column, header: wholeText(column.header.slice(0, LONGEST_HEADER)) };
}
