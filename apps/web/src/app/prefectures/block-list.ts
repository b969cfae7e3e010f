import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NOT_APPLICABLE, type SparklineData } from '@soshiki/charts';
import { CodeTables } from '../api/codes';
import { Language } from '../language/language';
import { MISSING, Wording } from '../language/wording';
import { FigureWords } from '../page/figure-words';
import { PageState } from '../page/page-state';
import { Sparkline } from '../ui/charts';
import { CompareChoice } from '../ui/compare-choice';
import { type PageTable, TableDownload } from '../ui/download/table-download';
import { FigureLink } from '../ui/figure-link';
import { RegionFigures } from './region-figures';
import { RegionLinks } from './region-links';
import {
  type RegionLine,
  byPlace,
  bySize,
  ratio,
  regionDifference,
  wholeLine,
} from './region-lines';

/** The blocks with their course over ten years. Names filter the page by a block, numbers lead to its unions. */
@Component({
  selector: 'app-block-list',
  imports: [CompareChoice, FigureLink, RouterLink, Sparkline, TableDownload],
  templateUrl: './block-list.html',
  styleUrl: './block-list.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BlockList {
  private readonly language = inject(Language);
  private readonly codes = inject(CodeTables);
  private readonly figures = inject(RegionFigures);
  private readonly wording = inject(Wording);
  protected readonly links = inject(RegionLinks);
  protected readonly state = inject(PageState);
  protected readonly words = inject(FigureWords);
  protected readonly t = this.language.t;

  protected readonly when = computed(() => this.words.asOf(this.figures.blocks.value()?.asOf));
  private readonly whole = computed(() => this.figures.blocks.value()?.total);

  protected readonly comparedWith = computed(() => {
    const month = this.figures.blocksBefore.value()?.asOf;
    return month === undefined
      ? ''
      : this.t('prefectures.comparedWith', { month: this.wording.month(month) });
  });

  private readonly lines = computed(() => {
    const order =
      this.state.sort() === 'code'
        ? byPlace(this.codes.options('block'))
        : bySize(this.state.measure());
    return this.figures.blockLines()?.sort(order);
  });

  protected readonly rows = computed(() =>
    this.lines()?.map((line) => ({
      code: line.code,
      name: this.name(line),
      isChosen: this.state.isChosen('block', line.code),
      only: { ...this.state.linkParams(), prefecture: null, block: [line.code] },
      course: this.course(line),
      members: this.wording.count(line.members),
      unions: this.wording.count(line.unions),
      share:
        line.members === null
          ? MISSING
          : this.wording.share(line.members, this.whole()?.members ?? 0),
      ...this.change(line),
    })),
  );

  protected readonly total = computed(() => {
    const [whole, before] = [this.whole(), this.figures.blocksBefore.value()?.total];
    if (whole === undefined || before === undefined) return undefined;
    const difference = whole.members - before.members;
    return {
      members: this.wording.count(whole.members),
      unions: this.wording.count(whole.unions),
      difference: this.wording.differenceCell(difference),
      rate: this.wording.rate(difference, before.members),
    };
  });

  /** The list as files have it: shares and rates as fractions, the total in its last row. */
  protected readonly file = (): PageTable => {
    const [present, earlier] = [this.figures.blocks.value(), this.figures.blocksBefore.value()];
    const named = (this.lines() ?? []).map((line) => ({ ...line, name: this.name(line) }));
    const both = present && earlier && wholeLine(present, earlier, this.t('prefectures.total'));
    return {
      title: this.t('prefectures.blocks'),
      fileName: 'soshiki-blocks',
      columns: [
        { header: this.t('ui.dimension.block'), kind: 'text' },
        { header: this.t('prefectures.members'), kind: 'count' },
        { header: this.t('ui.measure.unions'), kind: 'count' },
        { header: this.t('prefectures.share'), kind: 'share' },
        { header: this.comparedWith(), kind: 'difference' },
        { header: this.t('prefectures.rate'), kind: 'rate' },
      ],
      rows: (both === undefined ? named : [...named, both]).map(fileCells),
      when: this.when(),
      notes: [this.t('prefectures.unionsInMany'), this.t('prefectures.symbols')],
    };
  };

  private name({ code, name }: RegionLine): string {
    return this.codes.name('block', code, name);
  }

  private change(line: RegionLine) {
    const difference = regionDifference(line, 'members');
    if (difference === null) return { difference: MISSING, rate: MISSING };
    return {
      difference: this.wording.differenceCell(difference),
      rate: this.wording.rate(difference, line.membersBefore ?? 0),
    };
  }

  private course({ code }: RegionLine): SparklineData {
    const courses = this.figures.courses.value();
    return {
      periods: courses?.periods ?? [],
      values: courses?.series.find(({ key }) => key === code)?.members ?? [],
      measure: 'members',
      paint: 'series:1',
      language: this.language.code(),
      calendar: this.language.calendar(),
    };
  }
}

/** A line as a file has it; `null` where a figure is missing, and no rate of nothing. */
function fileCells(line: RegionLine) {
  const { name, members, unions, share, membersBefore } = line;
  const difference = regionDifference(line, 'members');
  const rate = difference === null ? null : (ratio(difference, membersBefore) ?? NOT_APPLICABLE);
  return [name, members, unions, share, difference, rate];
}
