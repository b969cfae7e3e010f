import { Injectable } from '@nestjs/common';
import { RenderedDocument } from '../http/rendered-document';
import type { Principal } from '../identity/principal';
import { ALL_ISSUES } from './import-file.queries';
import type { IssueRow } from './import-issues';
import { ImportKeeper } from './import-keeper';
import { spoolPieces } from './reading/file-pieces';
import { SheetReader } from './reading/sheet-reader';
import { DomainError } from '../http/domain-error';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Gives a person their own file back with its faults marked and explained. */
@Injectable()
export class ErrorMarker {
  constructor(
    private readonly reader: SheetReader,
    private readonly keeper: ImportKeeper,
  ) {}

  /** @throws DomainError `not-found` for an import that is another's or was applied: its file is gone then. */
  async workbook(principal: Principal, id: string): Promise<RenderedDocument> {
    const { reading, state } = await this.keeper.find(principal, id);
    if (state === 'applied') throw new DomainError('not-found');
    const issues = await this.keeper.query<IssueRow & Record<string, unknown>>(ALL_ISSUES, [id]);
    const file = await spoolPieces(this.keeper, id);
    try {
      const { encoding, sheet, plan } = reading;
      const marked = await this.reader.markedWorkbook(file, {
        ...{ encoding, sheet, headerTo: plan.headerTo },
        issues: issues.map(({ ja, en, found, ...issue }) => ({
          ...issue,
          message: { ja, en },
          ...(found === null ? {} : { found }),
        })),
      });
      return new RenderedDocument(marked.content(), XLSX, 'soshiki-import-errors.xlsx', true);
    } finally {
      await file.dispose();
    }
  }
}
