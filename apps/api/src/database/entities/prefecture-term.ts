import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Prefecture } from './prefecture';

/** What a prefecture was called over a span. */
@Entity()
export class PrefectureTerm {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' })
  readonly id!: number;

  @Column({ type: 'text' })
  prefectureCode!: string;

  @ManyToOne(() => Prefecture)
  @JoinColumn({ name: 'prefecture_code', referencedColumnName: 'code' })
  prefecture?: Prefecture;

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
