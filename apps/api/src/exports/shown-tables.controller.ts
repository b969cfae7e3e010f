import { Controller } from '@nestjs/common';
import { exports as routes } from '@soshiki/contracts';
import { Input, Operation, type AnswerOf, type InputOf } from '../http/operation';
import type { RenderedDocument } from '../http/rendered-document';
import { DomainError } from '../http/domain-error';
import { writingOf } from './export-input';
import { rowsAtHand } from './table-file';
import { TableWriter } from './table-writer';
import { UnmappableCount } from './unmappable';

/** Tables as a page shows them, as files, and what CP932 cannot hold of their words. */
@Controller()
export class ShownTablesController {
  constructor(private readonly writer: TableWriter) {}

  @Operation(routes.table)
  table(@Input() { params, query, body }: InputOf<typeof routes.table>): Promise<RenderedDocument> {
    const { title, fileName, facts, columns, rows } = body;
    rows.forEach((row, place) => {
      if (row.length !== columns.length) throw wrongWidth(place);
    });
    const table = { title, fileName, facts, columns, rows: rowsAtHand(rows) };
    return this.writer.write(table, writingOf(params, query));
  }

  @Operation(routes.unmappable)
  unmappable(
    @Input() { body }: InputOf<typeof routes.unmappable>,
  ): AnswerOf<typeof routes.unmappable> {
    const count = new UnmappableCount();
    for (const text of body.texts) count.add(text, '');
    return { characters: count.characters() };
  }
}

function wrongWidth(place: number): DomainError {
  const message = {
    ja: '行の値の数が列の数と違います。',
    en: 'A row has not as many values as there are columns.',
  };
  const issue = { path: `body.rows.${place}`, code: 'wrong-width', message };
  return new DomainError('malformed', { detail: message, issues: [issue] });
}
