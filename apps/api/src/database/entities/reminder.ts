import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Campaign } from './campaign';
import { MemberUnion } from './member-union';

/** A letter that asks a union for its report. */
@Entity()
export class Reminder {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly id!: number;

  @Column({ type: 'date' })
  period!: string;

  @ManyToOne(() => Campaign)
  @JoinColumn({ name: 'period', referencedColumnName: 'period' })
  campaign?: Campaign;

  @Column({ type: 'int' })
  unionId!: number;

  @ManyToOne(() => MemberUnion)
  @JoinColumn({ name: 'union_id', referencedColumnName: 'id' })
  union?: MemberUnion;

  @Column({ type: 'text' })
  recipient!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'timestamptz', default: () => `clock_timestamp()` })
  askedAt!: Date;

  @Column({ type: 'int' })
  askedBy!: number;
}
