import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { parsePeriod, type Period } from '@soshiki/base';
import { MEDIA_TYPES } from '@soshiki/contracts';
import { Clock } from '../../clock';
import { DomainError } from '../../http/domain-error';
import { RenderedDocument } from '../../http/rendered-document';
import type { Principal } from '../../identity/principal';
import { CAMPAIGN_CTE, IS_SAMPLE } from '../../ledger/campaigns.queries';
import { PREVIOUS_CELL_CTE } from '../../ledger/export-forms.queries';
import { reportCte } from '../../ledger/reports.queries';
import type { Question } from '../../ledger/scoped-source';
import { LedgerCamera, type LedgerSnapshot } from '../ledger-snapshot';
import { rowsAtHand, type Writing } from '../table-file';
import { TableWriter } from '../table-writer';
import { zipStream } from '../zip-stream';
import { formWorkbook } from './form-workbook';
import { partWords, formTitle } from './form-words';
import { formCampaignQuery, formsQuery, type FormCampaign, type FormRow } from './forms.queries';
import { FORM_HEADERS, formName, type ReportForm } from './report-form';

/** Which forms are wanted: of these unions, or of all; every one, or those only whose report is awaited. */
export interface FormsRequest {
  readonly period: Period;
  readonly unions: readonly string[] | undefined;
  readonly isOfAwaited: boolean;
}

/** Makes the forms that unions report with. */
@Injectable()
export class ReportForms {
  constructor(
    private readonly camera: LedgerCamera,
    private readonly writer: TableWriter,
    private readonly clock: Clock,
  ) {}

  /** The form of one union. @throws DomainError `not-found` without a campaign or when the union has nothing to report
   *  to it, `refused` when it is not about one union. */
  async one(
    principal: Principal,
    request: FormsRequest,
    writing: Writing,
  ): Promise<RenderedDocument> {
    if (request.unions?.length !== 1) throw new DomainError('refused', { detail: ONE_UNION });
    const snapshot = await this.camera.take(principal);
    try {
      for await (const form of this.forms(snapshot, principal, request)) {
        return await this.written(form, writing);
      }
      throw new DomainError('not-found');
    } finally {
      await snapshot.close();
    }
  }

  /** All the forms in one archive, made one after the other while it is sent.
   *  @throws DomainError `not-found` without a campaign, `refused` when no form is wanted. */
  async all(principal: Principal, request: FormsRequest): Promise<RenderedDocument> {
    const snapshot = await this.camera.take(principal);
    try {
      const forms = this.forms(snapshot, principal, request);
      const first = await forms.next();
      if (first.done === true) throw new DomainError('refused', { detail: NOBODY });
      const content = archiveOf(first.value, forms);
      content.once('close', () => void forms.return().finally(() => snapshot.close()));
      const fileName = `report-forms-${request.period}.zip`;
      return new RenderedDocument(content, MEDIA_TYPES.zip, fileName, true);
    } catch (error) {
      await snapshot.close();
      throw error;
    }
  }

  private async *forms(
    snapshot: LedgerSnapshot,
    { name: contact }: Principal,
    { period, unions, isOfAwaited }: FormsRequest,
  ): AsyncGenerator<ReportForm, void> {
    const { source } = snapshot;
    const campaign = await source.ask<FormCampaign>(campaignQuestion(period, unions));
    const { due_on: dueOn, is_sample: isSample } = campaign;
    if (dueOn === null) throw new DomainError('not-found');
    const question: Question = {
      ...questionOf(period, unions),
      ctes: [reportCte(source.scope.kind), PREVIOUS_CELL_CTE],
      select: formsQuery(isOfAwaited),
    };
    const all = { period, dueOn, contact, isSample, madeAt: this.clock.now() };
    for await (const rows of snapshot.rows<FormRow>(question)) {
      for (const row of rows) yield { ...all, ...ofRow(row) };
    }
  }

  private async written(form: ReportForm, writing: Writing): Promise<RenderedDocument> {
    if (writing.format === 'csv') return this.writer.write(formTable(form), writing);
    const fileName = `${formName(form)}.xlsx`;
    return new RenderedDocument(await formWorkbook(form), MEDIA_TYPES.xlsx, fileName, true);
  }
}

const ONE_UNION = {
  ja: '報告書は組合を一つ選んで書き出してください。まとめて書き出すには zip を使います。',
  en: 'Choose exactly one union for a form; for several of them, export a zip.',
};
const NOBODY = {
  ja: '報告を待っている組合はありません。',
  en: 'No union is awaited.',
};

function questionOf(period: Period, unions: readonly string[] | undefined) {
  const filters = unions === undefined ? {} : { union: [...unions] };
  return { days: 'one', first: period, reading: { filters, basis: 'headquarters' } } as const;
}

function campaignQuestion(period: Period, unions: readonly string[] | undefined): Question {
  return {
    ...questionOf(period, unions),
    ctes: [CAMPAIGN_CTE],
    select: formCampaignQuery(IS_SAMPLE),
  };
}

function ofRow(row: FormRow): Pick<ReportForm, 'code' | 'name' | 'previous' | 'parts'> {
  const { code, name, previous_period: previousPeriod, previous_members: members } = row;
  const previous =
    previousPeriod === null || members === null
      ? null
      : { period: parsePeriod(previousPeriod), members };
  const parts = (row.parts ?? []).map(([prefecture, gender, employment, count]) => ({
    ...{ prefecture, gender, employment, members: count },
  }));
  return { code, name, previous, parts };
}

/** The same table without its guidance; what is to be filled in is empty. */
function formTable(form: ReportForm) {
  const rows = form.parts.map((part) => [
    ...[form.code, form.name, form.period, ...partWords(part), part.members, ''],
  ]);
  const empty = [form.code, form.name, form.period, '', '', '', '', ''];
  return {
    title: formTitle(form),
    fileName: formName(form),
    facts: [],
    columns: FORM_HEADERS.map((header) => ({ header, kind: 'text' as const })),
    rows: rowsAtHand([...rows, empty]),
  };
}

function archiveOf(first: ReportForm, others: AsyncGenerator<ReportForm, void>): Readable {
  return zipStream(async (archive) => {
    for (let next: IteratorResult<ReportForm, void> = { value: first, done: false }; ;) {
      if (next.done === true) return;
      const form = next.value;
      const bytes = await formWorkbook(form);
      const content = Readable.from([bytes]);
      await archive.add(`${formName(form)}.xlsx`, content, { mtime: form.madeAt, compress: false });
      next = await others.next();
    }
  });
}
