import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Industry } from './industry';

/** What an industry was called over a span, with its JSIC references. */
@Entity()
export class IndustryTerm {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' })
  readonly id!: number;

  @Column({ type: 'text' })
  industryCode!: string;

  @ManyToOne(() => Industry)
  @JoinColumn({ name: 'industry_code', referencedColumnName: 'code' })
  industry?: Industry;

  @Column({ type: 'text' })
  nameJa!: string;

  @Column({ type: 'text' })
  nameEn!: string;

  /** Japan Standard Industrial Classification, revision 14. */
  @Column({ type: 'text', array: true })
  jsic!: string[];

  @Column({ type: 'daterange' })
  valid!: string;

  @Column({
    type: 'tstzrange',
    default: () => `tstzrange(clock_timestamp(), NULL::timestamp with time zone)`,
  })
  recorded!: string;
}
