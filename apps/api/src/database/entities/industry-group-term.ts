import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { IndustryGroup } from './industry-group';

/** What an industry group was called over a span. */
@Entity()
export class IndustryGroupTerm {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' })
  readonly id!: number;

  @Column({ type: 'text' })
  industryGroupCode!: string;

  @ManyToOne(() => IndustryGroup)
  @JoinColumn({ name: 'industry_group_code', referencedColumnName: 'code' })
  industryGroup?: IndustryGroup;

  @Column({ type: 'text' })
  nameJa!: string;

  @Column({ type: 'text' })
  nameEn!: string;

  @Column({ type: 'daterange' })
  valid!: string;

  @Column({
    type: 'tstzrange',
    default: () => `tstzrange(clock_timestamp(), NULL::timestamp with time zone)`,
  })
  recorded!: string;
}
