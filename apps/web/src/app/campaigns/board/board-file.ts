import { Injectable, inject } from '@angular/core';
import { NOT_APPLICABLE } from '@soshiki/charts';
import type { BoardItem } from '@soshiki/contracts';
import type { ShownTable } from '../../api/exports';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import type { PageTable } from '../../ui/download/table-download';
import { CampaignRights } from '../campaign-rights';
import { MomentWording } from '../moment-wording';
import { BoardState } from './board-state';

type Kind = ShownTable['columns'][number]['kind'];
type Cell = ShownTable['rows'][number][number];

/** A column of the file: the key of its header, how it is written, what it says of a union. */
interface FileColumn {
  readonly key: string;
  readonly kind: Kind;
  readonly cell: (item: BoardItem) => Cell;
}

/** The board as files have it: the rows shown, in their order, numbers as numbers. */
@Injectable()
export class BoardFile {
  private readonly words = { language: inject(Language), moments: inject(MomentWording) };
  private readonly codes = inject(CodeTables);
  private readonly rights = inject(CampaignRights);
  private readonly board = inject(BoardState);
  private readonly t = this.words.language.t;

  table(title: string): PageTable {
    const columns = [...this.figures(), ...this.places(), ...this.moments()];
    const items = this.board.reading.value()?.items ?? [];
    return {
      title,
      fileName: `soshiki-board-${this.board.period() ?? ''}`,
      columns: columns.map(({ key, kind }) => ({ header: this.t(key), kind })),
      rows: items.map((item) => columns.map(({ cell }) => cell(item))),
      notes: [this.t('campaigns.legend')],
    };
  }

  private figures(): FileColumn[] {
    return [
      { key: 'campaigns.column.code', kind: 'text', cell: ({ code }) => code },
      { key: 'campaigns.column.kana', kind: 'text', cell: ({ name }) => name },
      { key: 'campaigns.column.state', kind: 'text', cell: (item) => this.state(item) },
      { key: 'campaigns.column.previous', kind: 'count', cell: (item) => previousOf(item) },
      { key: 'campaigns.column.members', kind: 'count', cell: ({ members }) => members },
      {
        key: 'campaigns.column.change',
        kind: 'difference',
        cell: ({ change }) => change ?? NOT_APPLICABLE,
      },
      {
        key: 'campaigns.column.figure',
        kind: 'count',
        cell: ({ figure }) => figure?.members ?? null,
      },
    ];
  }

  private places(): FileColumn[] {
    const name = (dimension: 'industry' | 'prefecture' | 'block', of: BoardItem['block']) =>
      of === null ? NOT_APPLICABLE : this.codes.name(dimension, of.code, of.name);
    return [
      {
        key: 'campaigns.column.industry',
        kind: 'text',
        cell: ({ industry }) => name('industry', industry),
      },
      {
        key: 'campaigns.column.prefecture',
        kind: 'text',
        cell: ({ prefecture }) => name('prefecture', prefecture),
      },
      { key: 'ui.dimension.block', kind: 'text', cell: ({ block }) => name('block', block) },
    ];
  }

  private moments(): FileColumn[] {
    const moment = (instant: string | null) =>
      instant === null ? NOT_APPLICABLE : this.words.moments.moment(instant);
    const changed: FileColumn = {
      key: 'campaigns.column.lastChangeAt',
      kind: 'text',
      cell: ({ lastChangeAt }) => moment(lastChangeAt),
    };
    const reminded: FileColumn = {
      key: 'campaigns.column.lastRemindedAt',
      kind: 'text',
      cell: ({ lastRemindedAt }) => moment(lastRemindedAt),
    };
    return [
      ...(this.rights.seesChanges() ? [changed] : []),
      ...(this.rights.isHeadquarters() ? [reminded] : []),
    ];
  }

  /** `提出済（要確認・期限後）`. */
  private state({ state, needsReview, correction, isLate }: BoardItem): string {
    const marks = [
      ...(needsReview ? ['needsReview'] : []),
      ...(correction === null ? [] : ['correcting']),
      ...(isLate ? ['late'] : []),
    ].map((mark) => this.t(`campaigns.report.${mark}`));
    const words = this.t(`campaigns.report.${state}`);
    return marks.length === 0 ? words : `${words}（${marks.join('・')}）`;
  }
}

function previousOf({ previous }: BoardItem): Cell {
  return previous === null ? null : previous.members;
}
