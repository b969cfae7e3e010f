import { Injectable, inject } from '@angular/core';
import { CodeTables } from '../../api/codes';
import { Language } from '../../language/language';
import { Wording } from '../../language/wording';
import type { CourseWords } from './course-chart';
import type { ProfileEntry, ProfileField } from './timeline';

const CODED = ['kind', 'industry', 'industryGroup', 'prefecture'] as const;

/** Attributes and flags of a union in the reader's language. */
@Injectable({ providedIn: 'root' })
export class UnionWording {
  private readonly codes = inject(CodeTables);
  private readonly wording = inject(Wording);
  private readonly language = inject(Language);

  /** An attribute by its code table; names as they are; `−` for none. */
  entry(field: ProfileField, entry: ProfileEntry | null): string {
    if (entry === null) return '−';
    const dimension = CODED.find((coded) => coded === field);
    return dimension === undefined
      ? entry.name
      : this.codes.name(dimension, entry.code, entry.name);
  }

  /** Every word the ten-year line needs. */
  course(): CourseWords {
    const { t } = this.language;
    return {
      flags: {
        reported: t('unions.flag.reported'),
        corrected: t('unions.flag.corrected'),
        carried: t('unions.flag.carried'),
        missing: t('unions.flag.missing'),
        'not-affiliated': t('unions.flag.not-affiliated'),
      },
      columns: {
        period: t('unions.figures.period'),
        members: t('unions.figures.members'),
        flag: t('unions.figures.flag'),
      },
      unit: t('unions.persons'),
      members: this.wording.members,
    };
  }
}
