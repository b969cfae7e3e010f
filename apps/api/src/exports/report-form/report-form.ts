import type { Period } from '@soshiki/base';

/** A part of the figure before, as a form shows it beside the field for the new one. Unit: persons. */
export interface FormPart {
  readonly prefecture: string;
  readonly gender: string;
  readonly employment: string;
  readonly members: number;
}

/** What the form of one union says. */
export interface ReportForm {
  readonly code: string;
  readonly name: string;
  readonly period: Period;
  /** Last day for the report, `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly previous: { readonly period: Period; readonly members: number } | null;
  readonly parts: readonly FormPart[];
  /** Whom to ask. */
  readonly contact: string;
  readonly isSample: boolean;
  /** Time written on the file. */
  readonly madeAt: Date;
}

/** Headers of the table in a form, as an import reads them without being told. The figure before is for comparison. */
export const FORM_HEADERS = [
  '組合コード',
  '組合名',
  '調査期',
  '都道府県',
  '性別',
  '雇用形態',
  '前回の組合員数',
  '組合員数',
] as const;

/** `report-form-0123-2026-01`. */
export function formName({ code, period }: Pick<ReportForm, 'code' | 'period'>): string {
  return `report-form-${code}-${period}`;
}
