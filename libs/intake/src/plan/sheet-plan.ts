import type { CodeVocabulary, ColumnPlan, IntakeKind, SheetPlan, SourceRow } from '../source';
import { headerRows, type HeaderRows } from './header-rows';
import { headerTexts } from './header-texts';
import { proposedColumns } from './proposed-columns';
import { settledColumns } from './settled-columns';
import { signatureOf } from './signature';
import { titleOf } from './title';

/** What a sheet is read for, and the codes that the database keeps. */
export interface AskedPlan {
  readonly kind: IntakeKind;
  readonly vocabulary: CodeVocabulary;
}

/** Rows that a plan is made from. */
const ROWS_SEEN = 200;

/** How a sheet is read, proposed from its first rows (at most 200 are looked at): where its header stands, what each column
 *  means and how surely, the period and the unit of its title. Never throws; a sheet in which nothing is found has no
 *  header and columns of little confidence. Source: product brief, "Forgiving in, strict out". */
export function planOf(top: readonly SourceRow[], asked: AskedPlan): SheetPlan {
  return plannedWith(top, asked, headerRows(top, asked.kind));
}

/** The same with the header rows set by hand, counted from 1; 0 and 0 for a sheet without a header. */
export function withHeader(
  top: readonly SourceRow[],
  asked: AskedPlan & { readonly headerFrom: number; readonly headerTo: number },
): SheetPlan {
  const headerTo = Math.max(asked.headerFrom, asked.headerTo);
  return plannedWith(top, asked, { headerFrom: Math.min(asked.headerFrom, headerTo), headerTo });
}

function plannedWith(
  top: readonly SourceRow[],
  { kind }: AskedPlan,
  header: HeaderRows,
): SheetPlan {
  const title = titleOf(top.slice(0, Math.max(0, header.headerFrom - 1)));
  const columns = settledColumns(
    proposedColumns({
      kind,
      headers: headerTexts(top, header, kind),
      rows: top.slice(header.headerTo, ROWS_SEEN),
      unit: title.unit,
    }),
  );
  return {
    kind,
    ...header,
    layout: layoutOf(columns),
    columns,
    period: title.period,
    signature: signatureOf(kind, columns),
  };
}

/** Wide when figures stand side by side or their header says what they are of. */
export function layoutOf(columns: readonly ColumnPlan[]): 'wide' | 'long' {
  const members = columns.filter(({ field }) => field === 'members');
  const isSaid = members.some(({ period, prefecture, gender, employment }) =>
    [period, prefecture, gender, employment].some((said) => said !== null),
  );
  return isSaid || members.length > 1 ? 'wide' : 'long';
}
