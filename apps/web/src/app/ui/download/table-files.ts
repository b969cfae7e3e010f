import { Injectable, inject, injectAsync } from '@angular/core';
import { type ExportEncoding, type Route, type TableFormat, exports } from '@soshiki/contracts';
import { HttpErrorResponse } from '@angular/common/http';
import type { RouteQuery } from '../../api/api-client';
import {
  ExportClerk,
  type ReceivedFile,
  type ShownTable,
  type UnmappableCharacter,
} from '../../api/exports';
import { ProblemReader } from '../../api/problem-reader';
import { Language } from '../../language/language';
import type { DownloadChoice } from './download-choice';
import type { InsteadOfShiftJis } from './unmappable-dialog';

/** How a table is written. */
interface FileForm {
  readonly format: TableFormat;
  readonly encoding?: ExportEncoding;
  readonly unmappable?: 'geta';
}

/** A table that can become a file. */
interface TableSource {
  readonly file: (form: FileForm) => Promise<ReceivedFile>;
  /** What Shift_JIS has no character for; asked before a file is made in it. */
  readonly unmappable: () => Promise<readonly UnmappableCharacter[]>;
}

const UTF_8: FileForm = { format: 'csv', encoding: 'utf-8' };
const SHIFT_JIS: FileForm = { format: 'csv', encoding: 'cp932' };
const EXCEL: FileForm = { format: 'xlsx' };
const FORMS: Readonly<Record<InsteadOfShiftJis, FileForm>> = {
  excel: EXCEL,
  utf8: UTF_8,
  geta: { ...SHIFT_JIS, unmappable: 'geta' },
};

/** Offers tables as CSV and Excel files. Shift_JIS has no character for every name: then the reader is asked first. */
@Injectable({ providedIn: 'root' })
export class TableFiles {
  private readonly clerk = inject(ExportClerk);
  private readonly dialogs = injectAsync(
    async () => (await import('./download-dialogs')).DownloadDialogs,
  );
  private readonly language = inject(Language);
  private readonly problems = inject(ProblemReader);

  /** Files of a table as it is shown, when `table` is asked for it. */
  ofTable(table: () => ShownTable): DownloadChoice[] {
    return this.choices({
      file: ({ format, ...written }) =>
        this.clerk.file(exports.table, {
          params: { format },
          query: { ...written, lang: this.language.code() },
          body: table(),
        }),
      unmappable: () => this.clerk.unmappable(textsOf(table())),
    });
  }

  /** Files that `route` makes by itself, of more than is shown. */
  ofRoute<R extends Route>(route: R, query: () => RouteQuery<R>): DownloadChoice[] {
    const file = ({ format, ...written }: FileForm) =>
      this.clerk.file(route, {
        params: { format },
        query: { ...query(), ...written, lang: this.language.code() },
      });
    return this.choices({ file, unmappable: () => Promise.resolve([]) });
  }

  private choices(source: TableSource): DownloadChoice[] {
    const { t } = this.language;
    return [
      { label: t('exports.csvUtf8'), make: () => source.file(UTF_8) },
      { label: t('exports.csvShiftJis'), make: () => this.shiftJis(source) },
      { label: t('exports.excel'), make: () => source.file(EXCEL) },
    ];
  }

  private async shiftJis(source: TableSource): Promise<ReceivedFile | null> {
    const before = await source.unmappable();
    if (before.length > 0) return this.instead(source, before);
    try {
      return await source.file(SHIFT_JIS);
    } catch (error: unknown) {
      const found = this.charactersIn(error);
      if (found.length === 0) throw error;
      return this.instead(source, found);
    }
  }

  private async instead(
    source: TableSource,
    characters: readonly UnmappableCharacter[],
  ): Promise<ReceivedFile | null> {
    const dialogs = await this.dialogs();
    const chosen = await dialogs.instead(characters);
    return chosen === undefined ? null : source.file(FORMS[chosen]);
  }

  /** The characters that a refusal lists. */
  private charactersIn(error: unknown): UnmappableCharacter[] {
    if (!(error instanceof HttpErrorResponse) || error.status !== 422) return [];
    return (this.problems.shown(error)?.issues ?? []).flatMap(({ code, found, message }) =>
      code === 'unmappable-character' && found !== undefined ? [listed(found, message)] : [],
    );
  }
}

function textsOf({ columns, rows }: ShownTable): string[] {
  const texts = [...columns.map(({ header }) => header), ...rows.flat()];
  return texts.filter((text) => typeof text === 'string');
}

/** What a refusal says of one character: `髙 U+9AD9`, and where it stands in words. */
function listed(found: string, example: string): UnmappableCharacter {
  const [character = found, codePoint = ''] = found.split(' ');
  return { character, codePoint, count: 1, example };
}
