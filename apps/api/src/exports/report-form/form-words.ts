import {
  EMPLOYMENTS,
  eraMonth,
  GENDERS,
  grouped,
  PREFECTURES,
  westernMonth,
  type CodeLabel,
} from '@soshiki/base';
import type { FormPart, ReportForm } from './report-form';

/** Choices of the columns 都道府県, 性別 and 雇用形態, in their order. */
export const FORM_CHOICES = [PREFECTURES, GENDERS, EMPLOYMENTS].map((list) =>
  list.map(({ ja }) => ja),
) as readonly (readonly string[])[];

/** Prefecture, gender and employment of a part in words. */
export function partWords({ prefecture, gender, employment }: FormPart): string[] {
  const named = (list: readonly CodeLabel[], code: string) =>
    list.find((label) => label.code === code)?.ja ?? '';
  return [named(PREFECTURES, prefecture), named(GENDERS, gender), named(EMPLOYMENTS, employment)];
}

/** The title of a form: `組合員数報告書（2026年1月末現在）`. */
export function formTitle({ period }: ReportForm): string {
  return `組合員数報告書（${westernMonth(period)}末現在）`;
}

/** What stands between the title and the table: whose form it is, until when, how to fill it in, whom to ask. */
export function formLines(form: ReportForm): string[] {
  return [
    `${form.name} 御中`,
    `対象：${westernMonth(form.period)}（${eraMonth(form.period)}）　提出期限：${dayWords(form.dueOn)}`,
    '記入のしかた：色のついた欄に、都道府県（勤務地）・性別・雇用形態ごとの人数を、0以上の整数（人）で入れてください。',
    '　前回と同じ人数でも記入してください。いなくなった区分は空欄のまま、新しい区分は下の空いた行で選んでください。',
    '　内訳が分からないときは、空いた行の「組合員数」に合計だけを入れてください。組合員がいないときは 0 を入れてください。',
    previousWords(form),
    `お問い合わせ：本部　${form.contact}`,
    ...(form.isSample ? ['【サンプルデータ】架空の組合と数値です。'] : []),
  ];
}

function previousWords({ previous }: ReportForm): string {
  if (previous === null) return '　前回の報告はありません。';
  return `　「前回」は${westernMonth(previous.period)}の報告です（合計 ${grouped(previous.members)}人）。`;
}

function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
